package org.mayday.vault.control;

import org.jspecify.annotations.Nullable;

/**
 * What a PC logs in to the gateway with, as it is kept.
 *
 * @param username MPS user name
 * @param hash of the password
 * @param next the login that the PC is being given, which counts as well; null for none
 * @param proven whether the PC has logged in with the next one
 */
public record MpsLogin(String username, String hash, @Nullable MpsLogin next, boolean proven) {

  /** A login that is not about to change. */
  public MpsLogin(String username, String hash) {
    this(username, hash, null, false);
  }

  /** The login that a PC means that says this user name. */
  public MpsLogin meant(String said) {
    return next != null && next.username().equals(said) ? next : this;
  }

  /** Whether a login with this user name proves the next one for the first time. */
  public boolean isProof(String said) {
    return !proven && next != null && next.username().equals(said);
  }

  /** Leaves the hash out. */
  @Override
  public String toString() {
    return "MpsLogin[" + username + "]";
  }
}
