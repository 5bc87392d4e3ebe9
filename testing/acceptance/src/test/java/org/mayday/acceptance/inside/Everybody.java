package org.mayday.acceptance.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Signs the tests in: whoever calls this module is an administrator. */
@ApplicationScoped
public class Everybody implements HttpAuthenticationMechanism {
  static final String NAME = "inside";

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(
        NAME, Set.of("viewer", "technician", "supervisor", "administrator"));
  }
}
