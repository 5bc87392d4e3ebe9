package org.mayday.diagnosis.boundary;

/** Why a PC may not call, in the order in which one asks. */
public enum Reason {
  /** Intel AMT is off, or the PC is not known or disabled here. */
  SET_UP,
  /** It was not set up by its profile to the end. */
  PROFILE,
  /** The gateway refuses its login. */
  LOGIN,
  /** It has to wait after too many failures. */
  HELD_BACK,
  /** Another machine has its UUID. */
  TWIN,
  /** It calls another server, or this one by a name that the certificate does not carry. */
  SERVER,
  /** It does not trust the gateway's certificate, or nobody can. */
  CERTIFICATE,
  /** Its clock is wrong, so that certificates seem not to hold. */
  CLOCK,
  /** It speaks only versions of TLS that the gateway does not. */
  TLS,
  /** Something on the way stops the connection: a firewall, a proxy, too many others. */
  WAY,
  /** It believes to be inside the company network, from where it does not call. */
  PLACE,
  /** Nothing makes it call. */
  TRIGGERS,
  /** Inside the company network nobody would hear its user. */
  INSIDE,
  /** Its firmware is known for faults. */
  FIRMWARE,
  /** Its tunnel ended, or it is overdue. */
  ENDED,
  /** It calls, but nobody is told. */
  RINGING
}
