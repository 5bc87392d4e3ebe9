package org.mayday.setup.boundary;

import jakarta.ejb.ApplicationException;

/** PCs cannot be set up with this certificate; the message is a sentence for the user. */
@ApplicationException
public class UnsuitableCertificate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnsuitableCertificate(String message) {
    super(message);
  }
}
