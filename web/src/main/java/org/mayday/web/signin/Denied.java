package org.mayday.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mayday.audit.boundary.Denials;

/** Has it recorded if a request was turned away for want of a role. */
public class Denied extends HttpFilter {
  private static final String WHAT = "org.mayday.web.signin.denied";
  private static final long serialVersionUID = 1L;

  @Inject transient Denials denials;

  /**
   * Marks the request.
   *
   * @param what was asked for, and which role that needs
   */
  public static void mark(HttpServletRequest request, String what) {
    request.setAttribute(WHAT, what);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (request.getAttribute(WHAT) instanceof String what && request.getRemoteUser() != null) {
      denials.note(request.getRemoteUser(), what);
    }
  }
}
