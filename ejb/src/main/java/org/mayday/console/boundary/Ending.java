package org.mayday.console.boundary;

/** Why a console is over, or never began. */
public enum Ending {
  /** The ticket is unknown, used, too old, or somebody else's. */
  TICKET,
  /** The server has as many consoles, or this one as many viewers, as it may have. */
  TOO_MANY,
  /** The PC has no tunnel. */
  NOT_CONNECTED,
  /** The PC does not forward a port for redirection. */
  NOT_FORWARDED,
  /** No AMT user and password are stored for the PC. */
  NO_LOGIN,
  /** The firmware refused the stored AMT user and password. */
  LOGIN_REFUSED,
  /** Serial over LAN or the redirection listener is switched off in the firmware. */
  SWITCHED_OFF,
  /** The user at the PC has to consent first. */
  CONSENT,
  /** The firmware does not offer it. */
  UNSUPPORTED,
  /** The firmware has such a session with somebody else. */
  BUSY,
  /** The firmware did not answer in time. */
  TIMED_OUT,
  /** The firmware failed, or what it says makes no sense. */
  FIRMWARE,
  /** The firmware ended the session. */
  ENDED_BY_PC,
  /** The tunnel or the channel was cut. */
  CUT,
  /** Nobody typed for too long. */
  IDLE,
  /** The browser did not take what the PC says, or sent more than the PC takes. */
  BROWSER,
  /** Whoever has the keyboard wants it begun anew, and so it can be at once. */
  ANEW,
  /** The account of this viewer was disabled, removed, or given another role or password. */
  DISMISSED,
  /** Everybody has left. */
  LEFT,
  /** The server stops. */
  STOPPING
}
