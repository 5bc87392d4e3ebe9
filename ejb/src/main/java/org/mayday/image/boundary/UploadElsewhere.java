package org.mayday.image.boundary;

import jakarta.ejb.ApplicationException;

/** What was sent does not follow what is there; the message is a sentence for the user. */
@ApplicationException
public class UploadElsewhere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UploadElsewhere(String message) {
    super(message);
  }
}
