package org.mayday.mps.api;

import java.net.InetSocketAddress;
import java.util.UUID;

/**
 * What a PC says of itself when it logs in.
 *
 * @param tunnel identity of the tunnel to be, unique over restarts
 * @param platform UUID of the PC, from APF PROTOCOLVERSION
 * @param rawTrigger trigger reason of APF PROTOCOLVERSION as sent, unsigned 32 bit
 * @param username MPS user name, at most 64 characters
 * @param password MPS password; never logged
 * @param peer address of the PC as the gateway sees it
 */
public record Claim(
    UUID tunnel,
    UUID platform,
    long rawTrigger,
    String username,
    String password,
    InetSocketAddress peer) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "Claim[tunnel=%s, platform=%s, rawTrigger=%d, username=%s, peer=%s]"
        .formatted(tunnel, platform, rawTrigger, username, peer);
  }
}
