package org.mayday.provisioning.boundary;

import jakarta.ejb.ApplicationException;

/** There is no such profile; the message is a sentence for the user. */
@ApplicationException
public class UnknownProfile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownProfile(String name) {
    super("There is no profile " + (name.length() <= 64 ? name : name.substring(0, 64)) + ".");
  }
}
