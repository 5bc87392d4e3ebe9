package org.mayday.setup.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** No such PC has asked to be set up; the message is a sentence for the user. */
@ApplicationException
public class UnknownNewPc extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownNewPc(UUID platform) {
    super("No PC " + platform + " has asked to be set up.");
  }
}
