package org.mayday.delivery.boundary;

import jakarta.ejb.ApplicationException;

/** There is no such subscription, list or PC, or it is somebody else's; the message says which. */
@ApplicationException(rollback = true)
public class UnknownSubscription extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownSubscription(String message) {
    super(message);
  }
}
