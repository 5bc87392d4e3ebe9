package org.mayday.delivery.control;

/** What a subscriber answered; the body is bounded. */
record Answered(int status, byte[] body) {
  /** RFC 9110, 15.5.11: the subscriber wants nothing more. */
  private static final int GONE = 410;

  boolean taken() {
    return status / 100 == 2;
  }

  boolean gone() {
    return status == GONE;
  }
}
