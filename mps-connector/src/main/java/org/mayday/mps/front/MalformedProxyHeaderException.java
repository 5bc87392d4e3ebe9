package org.mayday.mps.front;

/** The bytes are no header of the PROXY protocol. */
public final class MalformedProxyHeaderException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedProxyHeaderException(String message) {
    super(message);
  }
}
