package org.mayday.mps.api;

import java.util.UUID;

/**
 * Somebody else's vPro Enabled Gateway, as far as connections through it need to know it.
 *
 * @param id never changes
 * @param name what people call it; for words only
 * @param management proxy for WS-Management and the pages of firmware: ports 16992 and 16993
 * @param redirection proxy for all other ports
 */
public record ForeignGateway(
    UUID id, String name, ForeignProxy management, ForeignProxy redirection) {
  private static final int HTTP = 16_992;
  private static final int HTTPS = 16_993;

  /** The proxy by which a port of a PC is reached. */
  public ForeignProxy proxy(int port) {
    return port == HTTP || port == HTTPS ? management : redirection;
  }
}
