package org.mayday.visits.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** There is no such policy; the message is a sentence for the user. */
@ApplicationException
public class UnknownPolicy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownPolicy(UUID policy) {
    super("There is no policy " + policy + ".");
  }
}
