package org.mayday.batch.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** There is no such batch; the message is a sentence for the user. */
@ApplicationException
public class UnknownBatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownBatch(UUID batch) {
    super("There is no batch " + batch + ".");
  }
}
