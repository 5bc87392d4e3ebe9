package org.mayday.staff.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mayday.staff.control.SignInDesk;

/** The door through which people come in. */
@Stateless
@PermitAll
public class SignIn {
  @Inject SignInDesk desk;

  /**
   * Checks a name and a password. An unknown name costs the same time as a wrong password.
   *
   * @param address where the person signs in from, for the audit log
   */
  public SignInResult signIn(String name, String password, String address) {
    return desk.signIn(name, password, address);
  }
}
