package org.mayday.relay;

import java.io.IOException;

/**
 * The other side said something that is no message of the relay, or too much; the line is ended.
 */
public final class MalformedFrameException extends IOException {
  private static final long serialVersionUID = 1L;

  public MalformedFrameException(String message) {
    super(message);
  }
}
