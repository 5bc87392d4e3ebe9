package org.mayday.delivery.boundary;

import jakarta.ejb.ApplicationException;

/** There are as many subscriptions or lists as there may be; the message is a sentence. */
@ApplicationException(rollback = true)
public class TooMany extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TooMany(String message) {
    super(message);
  }
}
