package org.mayday.image.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** There is no such image any more; the message is a sentence for the user. */
@ApplicationException
public class UnknownImage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownImage(UUID image) {
    super("There is no image " + image + ". Somebody may have removed it.");
  }
}
