package org.mayday.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.mayday.doors.boundary.ConsoleSignIn;
import org.mayday.staff.boundary.Outcome;
import org.mayday.staff.boundary.SignIn;
import org.mayday.staff.boundary.SignInResult;

/**
 * Tells the container who calls: programs by HTTP Basic at every request and without a session,
 * people by the session that the login page gave them.
 */
@ApplicationScoped
public class Gatekeeper implements HttpAuthenticationMechanism {
  private static final String SERVICES = "/soap/";

  /** Where logins of consoles are good, too. */
  private static final String GATEWAY = "/soap/mps";

  private static final String CONSOLES = "/wsman";

  /** Both: pages by their session, programs by HTTP Basic. */
  private static final String UPLOADS = "/image-uploads";

  /** WebSockets, whose browsers cannot be sent to the login page. */
  private static final Set<String> SOCKETS = Set.of("/live", "/console");

  /** For people too, from a page, if they have a session. */
  private static final String DOCUMENT = "/api/v1/openapi.json";

  @Inject SignIn signIn;
  @Inject ConsoleCallers consoles;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String path = path(request);
    boolean says = request.getHeader("Authorization") != null;
    return path.startsWith(SERVICES)
            || path.startsWith(Challenge.JSON) && (says || !path.equals(DOCUMENT))
            || path.startsWith(CONSOLES)
            || path.startsWith(UPLOADS) && says
        ? service(request, response, context)
        : page(request, response, context);
  }

  private AuthenticationStatus service(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<BasicCredentials> said = BasicCredentials.of(request.getHeader("Authorization"));
    Optional<ConsoleSignIn.Signed> console =
        path(request).equals(GATEWAY)
            ? said.flatMap(sent -> consoles.of(sent, request.getRemoteAddr()))
            : Optional.empty();
    if (console.isPresent()) {
      return context.notifyContainerAboutLogin(console.get().user(), console.get().role().groups());
    }
    Optional<SignInResult> tried =
        said.map(sent -> signIn.signIn(sent.name(), sent.password(), request.getRemoteAddr()));
    if (tried.filter(result -> result.outcome() == Outcome.BUSY).isPresent()) {
      return new Challenge(request, response).later();
    }
    Optional<SignedIn> caller =
        tried
            .filter(result -> result.outcome() == Outcome.OK)
            .map(result -> SignedIn.of(result.member()));
    if (caller.isPresent()) {
      return known(caller.get(), context);
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    return new Challenge(request, response).unknown();
  }

  private AuthenticationStatus page(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<SignedIn> owner = SignedIn.in(request);
    if (owner.isPresent()) {
      return known(owner.get(), context);
    }
    if (!context.isProtected()) {
      return context.doNothing();
    }
    if (path(request).equals(DOCUMENT)) {
      return new Challenge(request, response).unknown();
    }
    if (SOCKETS.contains(path(request)) || path(request).startsWith(UPLOADS)) {
      return context.responseUnauthorized();
    }
    PageRedirect.to(ReturnTarget.login(request), request, response);
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static AuthenticationStatus known(SignedIn caller, HttpMessageContext context) {
    return context.notifyContainerAboutLogin(caller.name(), caller.role().groups());
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
