package org.mayday.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.mayday.staff.boundary.Staff;

/**
 * Ends the session of somebody who was disabled, removed, or given another role or password since
 * the sign-in, at the next page or partial update.
 */
public class StillOnStaff extends HttpFilter {
  private static final String RESOURCES = "/jakarta.faces.resource/";
  private static final long serialVersionUID = 1L;

  @Inject transient Staff staff;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<SignedIn> owner = SignedIn.in(request);
    boolean asks = owner.isPresent() && !request.getRequestURI().contains(RESOURCES);
    if (asks && !holds(owner.get())) {
      request.getSession().invalidate();
      PageRedirect.to(ReturnTarget.login(request), request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean holds(SignedIn owner) {
    return staff.me().filter(owner::holds).isPresent();
  }
}
