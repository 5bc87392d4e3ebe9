package org.mayday.wsman.http;

import java.io.IOException;
import java.net.Socket;

/** TLS inside a channel for protocols that are not HTTP, with the same trust. */
public final class PinnedChannel {
  private PinnedChannel() {}

  /**
   * Shakes hands over a channel.
   *
   * @param channel its read time-out bounds each wait; it is closed with what is returned
   * @param pin decides about the PC's certificate
   * @throws IOException if there is no trust, or no answer
   */
  public static Socket secured(Socket channel, String host, int port, CertificatePin pin)
      throws IOException {
    return PinnedTls.of(HttpSettings.tls(host, port, pin))
        .orElseThrow(() -> new IllegalStateException("no TLS in its own settings"))
        .handshake(channel, host, port)
        .orElseThrow(); // without older TLS there is no other try
  }
}
