package org.mayday.doors.boundary;

import java.io.Serializable;

/** A login that was just made, with its secret. */
public record NewConsoleLogin(ConsoleLogin login, String secret) implements Serializable {
  /** Leaves the secret out. */
  @Override
  public String toString() {
    return login.toString();
  }
}
