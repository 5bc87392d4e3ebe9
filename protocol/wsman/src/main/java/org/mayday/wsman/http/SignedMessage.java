package org.mayday.wsman.http;

import org.jspecify.annotations.Nullable;

/**
 * A message for a PC from somebody who signs on there himself.
 *
 * @param target of the request line: what was signed (RFC 7616 3.4.6)
 * @param authorization the Authorization header, null to hear the PC's challenge
 * @param contentType the Content-Type header, null if there is none
 * @param body as it came; HTTP Digest may have signed it
 */
public record SignedMessage(
    String target, @Nullable String authorization, @Nullable String contentType, byte[] body) {
  @Override
  public String toString() {
    return "SignedMessage[" + body.length + " bytes]";
  }
}
