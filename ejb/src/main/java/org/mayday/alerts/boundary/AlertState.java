package org.mayday.alerts.boundary;

/** Whether somebody must still look at an alert. */
public enum AlertState {
  /** Nobody has taken note. */
  OPEN,
  /** Somebody has. */
  ACKNOWLEDGED,
  /** Housekeeping that nobody has to look at. */
  NOTE
}
