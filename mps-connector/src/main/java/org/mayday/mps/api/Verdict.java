package org.mayday.mps.api;

/** The application's answer to a {@link Claim}. */
public enum Verdict {
  /** The PC is who it claims to be. */
  ACCEPTED,
  /** No PC of this UUID is known. */
  UNKNOWN_PLATFORM,
  /** The PC is known, its user name or password is wrong. */
  WRONG_CREDENTIALS,
  /** The PC is known and an administrator has disabled it. */
  DISABLED,
  /** The application could not decide, for example because its database is away. */
  UNAVAILABLE
}
