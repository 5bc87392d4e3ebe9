package org.mayday.delivery.boundary;

import jakarta.ejb.ApplicationException;

/** What was asked does not go; the message is a sentence for the user. */
@ApplicationException(rollback = true)
public class SubscriptionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SubscriptionRefused(String message) {
    super(message);
  }
}
