package org.mayday.mps.api;

/** The application's answer to a {@link Claim}. */
public enum Verdict {
  /** The PC is who it claims to be. */
  ACCEPTED,
  /** No PC of this UUID is known. */
  UNKNOWN_PLATFORM,
  /** The PC is known, its user name or password is wrong. */
  WRONG_CREDENTIALS,
  /** The PC is known, must prove itself by a certificate of its own, and showed none. */
  CERTIFICATE_REQUIRED,
  /** The PC is known; the certificate that it showed is not its own, or not valid now. */
  WRONG_CERTIFICATE,
  /** The PC is known and sent no password, which only one may do that must show a certificate. */
  METHOD_NOT_ALLOWED,
  /** The PC is known and an administrator has disabled it. */
  DISABLED,
  /** The application could not decide, for example because its database is away. */
  UNAVAILABLE
}
