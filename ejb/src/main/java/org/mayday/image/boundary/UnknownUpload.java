package org.mayday.image.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** There is no such upload any more; the message is a sentence for the user. */
@ApplicationException
public class UnknownUpload extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownUpload(UUID upload) {
    super("There is no upload " + upload + ". It was finished, removed, or lay too long.");
  }
}
