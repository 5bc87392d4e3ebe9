package org.mayday.web.soap;

import org.mayday.web.soap.fleet.AmtLogin;
import org.mayday.web.soap.fleet.ExportedLogins;

/** Logins of PCs, as the contract of SOAP writes them. */
final class LoginTypes {
  private LoginTypes() {}

  static ExportedLogins of(org.mayday.fleet.boundary.ExportedLogins from) {
    ExportedLogins logins = new ExportedLogins();
    logins.setPlatform(from.platform());
    logins.setName(XmlText.clean(from.name()));
    from.logins().stream().map(LoginTypes::login).forEach(logins.getLogin()::add);
    return logins;
  }

  private static AmtLogin login(org.mayday.fleet.boundary.AmtLogin from) {
    AmtLogin login = new AmtLogin();
    login.setUser(from.user());
    login.setPassword(from.password());
    login.setCertain(from.certain());
    return login;
  }
}
