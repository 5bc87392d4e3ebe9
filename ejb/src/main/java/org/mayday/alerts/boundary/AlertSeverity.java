package org.mayday.alerts.boundary;

/** How serious firmware thinks that an alert is, from least to most. */
public enum AlertSeverity {
  /** It does not say. */
  UNKNOWN,
  INFO,
  WARNING,
  CRITICAL
}
