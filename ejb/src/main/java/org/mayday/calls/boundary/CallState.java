package org.mayday.calls.boundary;

/** Where a call stands in its life. */
public enum CallState {
  /** Waits for somebody to answer. */
  RINGING,
  /** A technician has taken it. */
  ACCEPTED,
  /** The technician has begun to work on the PC. */
  IN_SESSION,
  /** Done. */
  WRAPPED_UP,
  /** Nobody answered while the PC was there. */
  MISSED,
  /** A technician turned it away. */
  DECLINED
}
