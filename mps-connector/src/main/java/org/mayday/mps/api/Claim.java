package org.mayday.mps.api;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a PC says of itself when it logs in.
 *
 * @param tunnel identity of the tunnel to be, unique over restarts
 * @param platform UUID of the PC, from APF PROTOCOLVERSION
 * @param rawTrigger trigger reason of APF PROTOCOLVERSION as sent, unsigned 32 bit
 * @param username MPS user name, at most 64 characters
 * @param password MPS password, never logged; null if the PC sent none (method "none"), which is
 *     asked only if it showed a certificate
 * @param certificate certificate that the PC proved in TLS to have, issued under a trusted
 *     authority; null if it showed none
 * @param peer address of the PC as the gateway sees it
 */
public record Claim(
    UUID tunnel,
    UUID platform,
    long rawTrigger,
    String username,
    @Nullable String password,
    @Nullable X509Certificate certificate,
    InetSocketAddress peer) {

  /** Leaves out the password, and the user name, which a stranger may have filled with anything. */
  @Override
  public String toString() {
    return "Claim[tunnel=%s, platform=%s, rawTrigger=%d, peer=%s]"
        .formatted(tunnel, platform, rawTrigger, peer);
  }
}
