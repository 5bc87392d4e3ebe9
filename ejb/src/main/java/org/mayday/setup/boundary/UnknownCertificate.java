package org.mayday.setup.boundary;

import jakarta.ejb.ApplicationException;
import java.util.UUID;

/** There is no such provisioning certificate; the message is a sentence for the user. */
@ApplicationException
public class UnknownCertificate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownCertificate(UUID id) {
    super("There is no provisioning certificate " + id + ".");
  }
}
