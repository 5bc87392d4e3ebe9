package org.mayday.mps.event;

/** A request that is answered by an error, after which its channel is closed. */
final class RefusedRequest extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status HTTP status, 4xx or 5xx
   * @param words why, for the log
   */
  RefusedRequest(int status, String words) {
    super(words, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
