package org.mayday.setup.boundary;

/** Where the setting up of a PC is. */
public enum SetupState {
  /** It will be done as soon as it may be tried, for the first time or again. */
  ORDERED,
  RUNNING,
  /** The PC is under control. */
  DONE,
  /** It has ended, and why is said; the PC is as it was, or can be set up by trying again. */
  FAILED
}
