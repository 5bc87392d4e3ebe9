package org.mayday.session.boundary;

/** What is open. */
public enum SessionKind {
  /** The serial line of a PC. */
  TERMINAL,
  /** The screen of a PC. */
  SCREEN,
  /** Disks that are lent to a PC. */
  DISK,
  /** A port of a PC that is forwarded. */
  PORT
}
