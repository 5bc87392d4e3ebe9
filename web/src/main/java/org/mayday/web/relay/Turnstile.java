package org.mayday.web.relay;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mayday.port.boundary.PortDoor;

/**
 * Lets strangers come to forward ports only so often from one address, before anything is kept of
 * them: who they are is shown by a ticket that comes later.
 */
public class Turnstile extends HttpFilter {
  /** RFC 6585, section 4. */
  private static final int TOO_MANY = 429;

  private static final long serialVersionUID = 1L;

  @Inject transient PortDoor door;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (door.mayCome(request.getRemoteAddr())) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Retry-After", "60");
      response.setStatus(TOO_MANY);
      response.setContentType("text/plain");
      response.getWriter().println("Too many come from your address. Try again in a minute.");
    }
  }
}
