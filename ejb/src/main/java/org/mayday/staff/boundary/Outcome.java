package org.mayday.staff.boundary;

/** How a sign-in ended. */
public enum Outcome {
  /** The name and the password are right and the account is enabled. */
  OK,
  /** Unknown name, wrong password or disabled account; which one is not told. */
  REFUSED,
  /** Too many sign in from there at this moment; nothing was checked. */
  BUSY,
  /** Too many wrong passwords; even the right one does not help for a while. */
  LOCKED
}
