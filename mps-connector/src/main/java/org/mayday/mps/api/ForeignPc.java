package org.mayday.mps.api;

import java.net.InetSocketAddress;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A PC that has a tunnel to a foreign gateway, as that gateway says.
 *
 * @param platform UUID of the PC
 * @param tunnel what the gateway calls the tunnel, at most 100 characters; empty if it does not say
 * @param target what the gateway's proxies call the PC: letters, digits, dots, dashes, underscores
 *     and colons, at most 255
 * @param ports of the PC that can be reached
 * @param rawTrigger why it calls, as a number of APF PROTOCOLVERSION
 * @param peer where the PC calls from, or the gateway if that is not known; may be unresolved
 */
public record ForeignPc(
    UUID platform,
    String tunnel,
    String target,
    Set<Integer> ports,
    long rawTrigger,
    InetSocketAddress peer) {
  private static final Pattern TARGET = Pattern.compile("[A-Za-z0-9._:-]{1,255}");
  private static final int LONGEST_TUNNEL = 100;
  private static final int LAST_PORT = 65_535;

  public ForeignPc {
    ports = Set.copyOf(ports);
    if (!isTarget(target)) {
      throw new IllegalArgumentException("no name for a PC");
    }
    if (tunnel.length() > LONGEST_TUNNEL) {
      throw new IllegalArgumentException("too long a name for a tunnel");
    }
    if (ports.stream().anyMatch(port -> port < 1 || port > LAST_PORT)) {
      throw new IllegalArgumentException("no port");
    }
  }

  /** Whether a text can name a PC at a proxy. */
  public static boolean isTarget(String text) {
    return TARGET.matcher(text).matches();
  }
}
