package org.mayday.lan.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** There is no such order; the message is a sentence for the user. */
@ApplicationException
public class UnknownSweep extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownSweep(UUID sweep) {
    super("There is no order " + sweep + ".");
  }
}
