package org.mayday.visits.boundary;

/** How far a run is. */
public enum RunState {
  /** It has not begun, or it was cut off and begins again. */
  WAITING,
  /** The PC is being asked. */
  RUNNING,
  /** It was done. */
  DONE,
  /** It was not done, or not as far as is known. */
  FAILED,
  /** Somebody cancelled it. */
  CANCELLED,
  /** Its time was over before its PC called. */
  EXPIRED;

  /** Whether nothing more will happen. */
  public boolean isOver() {
    return this != WAITING && this != RUNNING;
  }
}
