package org.mayday.lan.boundary;

/** How it stands with one address. */
public enum TargetState {
  WAITING,
  RUNNING,
  /** It was done. */
  GOOD,
  /** It could not be done. */
  FAILED,
  /** Nobody knows a host of this name, so that nobody was looked for. */
  UNKNOWN,
  /** The order was stopped before. */
  SKIPPED
}
