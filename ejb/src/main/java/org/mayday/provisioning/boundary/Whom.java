package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.util.List;
import org.mayday.operation.boundary.BadArguments;

/**
 * Which servers of a profile a PC calls for which reason, and from where (Intel AMT Implementation
 * and Reference Guide, AMT_RemoteAccessPolicyAppliesToMPS).
 *
 * @param inside whom it calls for each reason inside the company network, at most 2, which may be
 *     such as it calls outside too; the first one is tried first, empty if it calls nobody there.
 *     Firmware before AMT 11.6 cannot.
 * @param user order of the servers outside, for the user's calls
 * @param alert the same for alerts
 * @param periodic the same for the timer
 */
public record Whom(List<Endpoint> inside, ServerOrder user, ServerOrder alert, ServerOrder periodic)
    implements Serializable {
  /** As many as one rule of firmware calls inside (AddRemoteAccessPolicyRule.InternalMpServer). */
  private static final int MOST_INSIDE = 2;

  /** Nobody inside; outside the servers as the profile lists them. */
  public static final Whom AS_LISTED =
      new Whom(List.of(), ServerOrder.AS_LISTED, ServerOrder.AS_LISTED, ServerOrder.AS_LISTED);

  public Whom {
    inside = List.copyOf(inside);
    if (inside.size() > MOST_INSIDE || inside.stream().distinct().count() < inside.size()) {
      throw new BadArguments(
          "PCs call at most two servers inside the company, each of them named once.");
    }
  }

  /**
   * Reads what people write.
   *
   * @param inside servers inside; blank ones count for none
   * @throws BadArguments if one is no server
   */
  public static Whom of(
      List<String> inside, List<String> user, List<String> alert, List<String> periodic) {
    return new Whom(
        inside.stream().filter(text -> !text.isBlank()).map(Endpoint::of).toList(),
        ServerOrder.of(user),
        ServerOrder.of(alert),
        ServerOrder.of(periodic));
  }

  /** The same for firmware that cannot call inside. */
  public Whom outside() {
    return new Whom(List.of(), user, alert, periodic);
  }

  /**
   * Whether firmware can keep the order in which these are tried outside, and that inside: it has
   * one place for a server that it calls from both (OrderOfAccess).
   */
  boolean fits(List<Endpoint> outside) {
    return inside.size() < MOST_INSIDE
        || inside.stream()
            .allMatch(it -> !outside.contains(it) || outside.indexOf(it) == inside.indexOf(it));
  }
}
