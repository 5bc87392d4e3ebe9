package org.mayday.mps.api;

/** Why somebody got nothing at a door. */
public enum DoorRefusal {
  /** His address may not call this door. */
  ADDRESS,
  /** There are as many connections as there may be, in all, of the address or of the user. */
  TOO_MANY,
  /** Too many wrong logins from there; it has to pause. */
  THROTTLED,
  /** What he sent is not the protocol of the door, or a part that it does not speak. */
  PROTOCOL,
  /** He took too long. */
  DEADLINE,
  /** The login is wrong. */
  LOGIN,
  /** The login is right and does not allow this. */
  NOT_ALLOWED,
  /** No PC is called so. */
  UNKNOWN_PC,
  /** The PC has no tunnel. */
  AWAY,
  /** The PC forwards no such port, or none may be reached in this way. */
  PORT,
  /** The PC does not take the connection. */
  PC_REFUSED,
  /** The PC does not answer in time. */
  PC_SILENT,
  /** The server could not decide. */
  UNAVAILABLE
}
