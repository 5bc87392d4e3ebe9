package org.mayday.console.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** No disks are lent to a PC; the message is a sentence for the user. */
@ApplicationException
public class NothingLent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NothingLent(UUID platform) {
    super("No disks are lent to the PC " + platform + ".");
  }
}
