package org.mayday.apf.session;

/**
 * How a session ended.
 *
 * @param cause who or what ended it
 * @param code reason of the DISCONNECT that was received or sent, unsigned 32 bit; 0 if there was
 *     none
 * @param detail the cause in words for a log; nothing secret
 */
public record SessionEnd(Cause cause, long code, String detail) {

  /** Who or what ended a session. */
  public enum Cause {
    /** The peer sent DISCONNECT. */
    BY_PEER,
    /** The wire was lost without DISCONNECT. */
    CONNECTION_LOST,
    /** The peer was silent for too long. */
    SILENT,
    /** A phase of the login took too long. */
    DEADLINE,
    /** The peer broke the protocol. */
    PROTOCOL_ERROR,
    /** The peer's major version is too low. */
    VERSION_NOT_SUPPORTED,
    /** The peer asked for a service that does not exist. */
    SERVICE_NOT_AVAILABLE,
    /** Too many login attempts failed. */
    TOO_MANY_ATTEMPTS,
    /** Our own application ended it. */
    BY_APPLICATION
  }
}
