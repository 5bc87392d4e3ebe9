package org.mayday.fleet.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * What a PC's firmware is logged in to with.
 *
 * @param name of the PC
 * @param logins the one that is known, then one that may have taken its place
 */
public record ExportedLogins(UUID platform, String name, List<AmtLogin> logins)
    implements Serializable {
  public ExportedLogins {
    logins = List.copyOf(logins);
  }
}
