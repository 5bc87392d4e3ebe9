package org.mayday.console.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * The drives that are lent to a PC.
 *
 * @param seen whether the PC sees them; it does from its next restart on
 * @param resets how often the PC has restarted since they were lent
 * @param words what could not be done last; empty if everything was
 */
public record DrivesNow(boolean seen, int resets, String words, List<DriveNow> drives)
    implements Serializable {
  public DrivesNow {
    drives = List.copyOf(drives);
  }
}
