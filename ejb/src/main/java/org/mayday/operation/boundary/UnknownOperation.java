package org.mayday.operation.boundary;

import jakarta.ejb.ApplicationException;

/** There is no operation with this name; the message is a sentence for the user. */
@ApplicationException
public class UnknownOperation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownOperation(String name) {
    super("There is no operation " + (name.length() > 64 ? name.substring(0, 64) : name) + ".");
  }
}
