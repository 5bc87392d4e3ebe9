package org.mayday.enrolment.boundary;

/** The steps of setting a PC up from itself, in their order. Each can be done twice. */
public enum EnrolmentStep {
  /** Get into the firmware with the login that software on the PC has. */
  CONNECT,
  /** Read who it is, how far it is set up, and what it allows. */
  IDENTIFY,
  /** Make passwords and keep them, before the firmware hears of them. */
  KEEP_PASSWORDS,
  /** Take it to client or admin control mode. */
  SET_UP,
  /** Prove that it is set up and takes its password. */
  PROVE,
  /** Give the extension of the BIOS (MEBx) its password; in admin control mode only. */
  MEBX_PASSWORD,
  /** Set the clock of the firmware. */
  CLOCK,
  /** Make it a PC of the help desk. */
  REGISTER,
  /** Set it up to call. */
  PROFILE
}
