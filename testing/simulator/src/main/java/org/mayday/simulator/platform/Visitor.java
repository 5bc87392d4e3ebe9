package org.mayday.simulator.platform;

/**
 * Whose request the firmware carries out.
 *
 * @param user name of the account; empty for a setup server, which its certificate tells
 * @param entrance where it came in
 */
public record Visitor(String user, Entrance entrance) {

  /**
   * Account of the operating system's administrator, whose password only software on the PC gets.
   */
  public static final String SYSTEM = "$$OsAdmin";

  /** Where a request comes in. */
  public enum Entrance {
    /** Through the tunnel. */
    TUNNEL,
    /** From the network of the company. */
    NETWORK,
    /** From the PC itself, through Intel's LMS. */
    LOCAL,
    /** From a setup server, over TLS with its certificate. */
    SETUP
  }

  /** Whether it is software that runs as administrator on the PC. */
  public boolean isSystem() {
    return entrance == Entrance.LOCAL && user.equals(SYSTEM);
  }
}
