package org.mayday.vault.control;

/**
 * What a PC logs in to the gateway with, as it is kept.
 *
 * @param username MPS user name
 * @param hash of the password
 */
public record MpsLogin(String username, String hash) {

  /** Leaves the hash out. */
  @Override
  public String toString() {
    return "MpsLogin[" + username + "]";
  }
}
