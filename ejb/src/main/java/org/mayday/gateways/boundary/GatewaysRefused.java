package org.mayday.gateways.boundary;

import jakarta.ejb.ApplicationException;

/** What was asked does not go; the message is a sentence for the user. */
@ApplicationException(rollback = true)
public class GatewaysRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public GatewaysRefused(String message) {
    super(message);
  }
}
