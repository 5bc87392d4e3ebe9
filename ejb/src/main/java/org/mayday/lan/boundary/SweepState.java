package org.mayday.lan.boundary;

/** How an order stands. */
public enum SweepState {
  RUNNING,
  DONE,
  STOPPED
}
