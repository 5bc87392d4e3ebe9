package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which servers of a profile a PC calls for which reason, and from where (Intel AMT Implementation
 * and Reference Guide, AMT_RemoteAccessPolicyAppliesToMPS).
 *
 * @param inside whom it calls for each reason inside the company network, which may be one that it
 *     calls outside too; null if it calls nobody there. Firmware before AMT 11.6 cannot.
 * @param user order of the servers outside, for the user's calls
 * @param alert the same for alerts
 * @param periodic the same for the timer
 */
public record Whom(
    @Nullable Endpoint inside, ServerOrder user, ServerOrder alert, ServerOrder periodic)
    implements Serializable {
  /** Nobody inside; outside all servers as the profile lists them. */
  public static final Whom AS_LISTED =
      new Whom(null, ServerOrder.AS_LISTED, ServerOrder.AS_LISTED, ServerOrder.AS_LISTED);

  /**
   * Reads what people write.
   *
   * @param inside server inside; null or blank for none
   * @throws org.mayday.operation.boundary.BadArguments if one is no server
   */
  public static Whom of(
      @Nullable String inside, List<String> user, List<String> alert, List<String> periodic) {
    return new Whom(
        inside == null || inside.isBlank() ? null : Endpoint.of(inside),
        ServerOrder.of(user),
        ServerOrder.of(alert),
        ServerOrder.of(periodic));
  }

  /** The same for firmware that cannot call inside. */
  public Whom outside() {
    return new Whom(null, user, alert, periodic);
  }

  /** The server inside, if there is one. */
  public List<Endpoint> serversInside() {
    return Stream.ofNullable(inside).toList();
  }
}
