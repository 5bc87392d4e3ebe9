package org.mayday.wsman.http;

import java.io.IOException;

/**
 * The handshake ended before the PC showed a certificate: there is no TLS that both sides speak.
 */
public final class TlsNotShared extends IOException {
  private static final long serialVersionUID = 1L;

  public TlsNotShared(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
