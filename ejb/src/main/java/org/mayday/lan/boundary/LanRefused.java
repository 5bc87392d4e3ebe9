package org.mayday.lan.boundary;

import jakarta.ejb.ApplicationException;

/** It cannot be done so; the message is a sentence for the user. */
@ApplicationException
public class LanRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LanRefused(String message) {
    super(message);
  }
}
