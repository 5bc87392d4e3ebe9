package org.mayday.provisioning.boundary;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;

/**
 * In which order the servers of a profile are tried for one reason to call (Intel AMT
 * Implementation and Reference Guide, AMT_RemoteAccessPolicyAppliesToMPS.OrderOfAccess).
 *
 * @param servers at most 2, the first one is tried first, those that are missing are not called;
 *     empty for the first two of the profile as it lists them
 */
public record ServerOrder(List<Endpoint> servers) implements Serializable {
  /** As many as one rule of firmware calls (AMT_RemoteAccessCapabilities.MaxMpsPerPolicy). */
  private static final int MOST = 2;

  /** The servers as the profile lists them. */
  public static final ServerOrder AS_LISTED = new ServerOrder(List.of());

  public ServerOrder {
    servers = List.copyOf(servers);
  }

  /**
   * Reads what people write.
   *
   * @throws org.mayday.operation.boundary.BadArguments if one is no server
   */
  public static ServerOrder of(List<String> texts) {
    return new ServerOrder(texts.stream().map(Endpoint::of).toList());
  }

  /** As {@link #of(List)} reads it. */
  public List<String> texts() {
    return servers.stream().map(Endpoint::text).toList();
  }

  /** Those of the servers of a profile that are called, in this order. */
  public List<Endpoint> among(List<Endpoint> listed) {
    return servers.isEmpty() ? listed.subList(0, Math.min(MOST, listed.size())) : servers;
  }

  /** Whether it names only servers of a profile, none twice and not too many. */
  boolean fits(List<Endpoint> listed) {
    return servers.size() <= MOST
        && listed.containsAll(servers)
        && new HashSet<>(servers).size() == servers.size();
  }
}
