package org.mayday.mps.proxy;

import java.io.IOException;

/**
 * What a client sent is not HTTP, or not a part of it that the proxy speaks; the connection ends
 * with the answer, for nobody can say where the next request begins.
 */
final class BadRequest extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status HTTP status, 4xx or 5xx
   * @param sentence why, for the client
   */
  BadRequest(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  int status() {
    return status;
  }
}
