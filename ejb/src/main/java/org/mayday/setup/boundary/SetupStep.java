package org.mayday.setup.boundary;

/** The steps of setting a PC up, in their order. Each can be done twice without harm. */
public enum SetupStep {
  /** Find a certificate and a login that the firmware accepts. */
  CONNECT,
  /** Read who it is and how far it is set up. */
  IDENTIFY,
  /** Make passwords and keep them, before the firmware hears of them. */
  KEEP_PASSWORDS,
  /** Give the administrator of the firmware its password. */
  ADMIN_PASSWORD,
  /** Give the extension of the BIOS (MEBx) its password. */
  MEBX_PASSWORD,
  /** Set the clock of the firmware. */
  CLOCK,
  /** Have all of it take effect. */
  COMMIT,
  /** Prove by a new connection that the PC is set up and takes its password. */
  PROVE,
  /** Make it a PC of the help desk. */
  REGISTER,
  /** Tell it whom to call, as a profile says. */
  PROFILE
}
