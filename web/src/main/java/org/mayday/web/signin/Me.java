package org.mayday.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.mayday.calls.boundary.Duty;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.StaffMember;

/** The person who looks at the page. */
@Named
@RequestScoped
public class Me {
  @Inject ExternalContext external;
  @Inject Duty duty;

  public boolean isSignedIn() {
    return SignedIn.in(request()).isPresent();
  }

  public String getName() {
    return SignedIn.in(request()).map(SignedIn::name).orElse("");
  }

  public String getDisplayName() {
    return SignedIn.in(request()).map(SignedIn::displayName).orElse("");
  }

  public Role getRole() {
    return SignedIn.in(request()).map(SignedIn::role).orElse(Role.VIEWER);
  }

  /** Names this session among the sessions of the same person. */
  public String getSession() {
    return SignedIn.in(request()).map(owner -> owner.session().toString()).orElse("");
  }

  /** Whether this person has the role or a higher one, to show or hide what it allows. */
  public boolean may(String role) {
    return external.isUserInRole(role.toLowerCase(Locale.ROOT));
  }

  /** Goes on with this session, alone of all that this person has, after a new password. */
  public void stay(StaffMember changed) {
    SignedIn.in(request()).ifPresent(owner -> owner.now(changed).own(request()));
  }

  /** Ends the session, and with it the duty at the desk. */
  public void signOut() throws IOException {
    duty.gone(getSession());
    external.invalidateSession();
    external.redirect(external.getRequestContextPath() + ReturnTarget.LOGIN);
  }

  private HttpServletRequest request() {
    return (HttpServletRequest) external.getRequest();
  }
}
