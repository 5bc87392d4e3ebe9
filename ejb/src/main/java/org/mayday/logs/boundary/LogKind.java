package org.mayday.logs.boundary;

/** The logs of a PC. */
public enum LogKind {
  /** What happened to the PC. */
  EVENT,
  /** What was done to its firmware. */
  AUDIT
}
