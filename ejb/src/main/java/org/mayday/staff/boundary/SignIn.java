package org.mayday.staff.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** The door through which people come in. */
@Stateless
@PermitAll
public class SignIn {

  /**
   * Checks a name and a password. An unknown name costs the same time as a wrong password.
   *
   * @param address where the person signs in from, for the audit log
   */
  public SignInResult signIn(String name, String password, String address) {
    throw new UnsupportedOperationException();
  }
}
