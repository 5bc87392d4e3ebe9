package org.mayday.image.boundary;

import jakarta.ejb.ApplicationException;

/** It cannot be done with this image, or so; the message is a sentence for the user. */
@ApplicationException
public class ImageRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ImageRefused(String message) {
    super(message);
  }
}
