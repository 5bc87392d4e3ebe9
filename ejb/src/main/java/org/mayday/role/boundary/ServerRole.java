package org.mayday.role.boundary;

import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** What a server is for, by the setting {@code mayday.role}. */
public enum ServerRole {
  /** Gateway and help desk. */
  ALL,
  /**
   * A gateway only, for a network that is not to be trusted with more: tunnels, the interface for
   * consoles, and proxies. No calls, no operations, and no secrets of PCs but what their tunnels
   * need.
   */
  GATEWAY;

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException with a sentence if it is something else
   */
  public static ServerRole from(Config config) {
    String text = config.getOptionalValue("mayday.role", String.class).orElse("all").strip();
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "all" -> ALL;
      case "gateway" -> GATEWAY;
      default -> throw new IllegalArgumentException("mayday.role must be all or gateway.");
    };
  }

  /** Whether there is a help desk here. */
  public boolean hasDesk() {
    return this == ALL;
  }
}
