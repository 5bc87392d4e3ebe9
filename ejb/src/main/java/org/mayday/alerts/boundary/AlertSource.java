package org.mayday.alerts.boundary;

/** Where an alert was heard. */
public enum AlertSource {
  /** A WS-Management event through the PC's tunnel. */
  TUNNEL_EVENT,
  /** A WS-Management event that a PC inside the company network posted. */
  LAN_EVENT,
  /** A Platform Event Trap through the PC's tunnel. */
  TRAP,
  /** The event log, asked because the PC opened a tunnel for an alert. */
  EVENT_LOG
}
