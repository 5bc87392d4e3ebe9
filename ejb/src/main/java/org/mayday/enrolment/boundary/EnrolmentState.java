package org.mayday.enrolment.boundary;

/** Where the set-up of a PC from itself is. */
public enum EnrolmentState {
  RUNNING,
  /** It goes on when its agent comes again. */
  WAITING,
  /** The PC is under control. */
  DONE,
  /** It has ended, and why is said. */
  FAILED
}
