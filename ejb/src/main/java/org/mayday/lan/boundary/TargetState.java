package org.mayday.lan.boundary;

/** How it stands with one address. */
public enum TargetState {
  WAITING,
  RUNNING,
  /** It was done. */
  GOOD,
  /** It could not be done. */
  FAILED,
  /** The order was stopped before. */
  SKIPPED
}
