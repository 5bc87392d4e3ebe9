package org.mayday.fleet.boundary;

import java.io.Serializable;

/**
 * A login to the firmware of a PC, on its way to an administrator.
 *
 * @param certain false for one that the PC may have taken instead: it was being changed when its
 *     tunnel was cut
 */
public record AmtLogin(String user, String password, boolean certain) implements Serializable {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "AmtLogin[" + user + "]";
  }
}
