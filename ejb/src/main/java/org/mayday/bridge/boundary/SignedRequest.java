package org.mayday.bridge.boundary;

import org.jspecify.annotations.Nullable;

/**
 * A request that a console has signed for the PC by HTTP Digest.
 *
 * @param uri path and query as the console asked for them
 * @param authorization the Authorization header
 * @param contentType the Content-Type header, if there is one
 * @param address where the console is
 * @param message what the console sent
 */
public record SignedRequest(
    String uri,
    String authorization,
    @Nullable String contentType,
    String address,
    BridgeMessage message) {

  /** For logs; the signature is left out. */
  @Override
  public String toString() {
    return message + " from " + address;
  }
}
