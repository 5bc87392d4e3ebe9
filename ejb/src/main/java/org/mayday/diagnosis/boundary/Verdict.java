package org.mayday.diagnosis.boundary;

/** What is thought of a reason. */
public enum Verdict {
  /** This keeps the PC from calling. */
  FAULT,
  /** This may be it. */
  SUSPECT,
  /** It cannot be known from here now. */
  UNKNOWN,
  /** It is not this. */
  FINE
}
