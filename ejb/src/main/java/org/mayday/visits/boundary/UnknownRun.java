package org.mayday.visits.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** There is no such run; the message is a sentence for the user. */
@ApplicationException
public class UnknownRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownRun(UUID run) {
    super("There is no run " + run + ".");
  }
}
