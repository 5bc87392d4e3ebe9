package org.mayday.presence.boundary;

/** Why a PC opened its tunnel, as it says itself in APF PROTOCOLVERSION. */
public enum Trigger {
  /** Somebody asked for help at the PC. */
  USER_INITIATED,
  /** The firmware has an alert to deliver. */
  ALERT,
  /** The PC calls by its timetable. */
  PERIODIC,
  /** The PC wants to be provisioned. */
  PROVISIONING,
  /** A number that the trigger map does not know. */
  UNKNOWN
}
