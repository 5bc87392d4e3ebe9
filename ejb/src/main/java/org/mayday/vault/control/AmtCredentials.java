package org.mayday.vault.control;

/** User name and password for WS-Management with a PC. */
public record AmtCredentials(String user, String password) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "AmtCredentials[" + user + "]";
  }
}
