package org.mayday.alerts.entity;

/** Whether somebody should look at what was reported. */
public enum AlertKind {
  ALERT,
  NOTE
}
