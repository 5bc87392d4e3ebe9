package org.mayday.mps.proxy;

import java.io.IOException;
import java.net.SocketTimeoutException;

/** The PC's side of a connection has failed; the client's is as it was. */
final class PcFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean silent;

  PcFailure(String sentence) {
    super(sentence);
    silent = false;
  }

  PcFailure(IOException cause) {
    super(cause.getMessage(), cause);
    silent = cause instanceof SocketTimeoutException;
  }

  /** Whether the PC did not answer in time. */
  boolean isSilent() {
    return silent;
  }
}
