package org.mayday.web.role;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.mayday.role.boundary.ServerRole;

/**
 * On a server that is a gateway only, knows the few pages and services that belong to one, and
 * answers everything else as if it had never been there. Its pages are for administrators.
 */
public class GatewayOnly extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String ADMINISTRATOR = "administrator";
  private static final String HOME = "/gateway.xhtml";

  private static final Set<String> PAGES =
      Set.of(
          HOME,
          "/pcs.xhtml",
          "/pc.xhtml",
          "/import.xhtml",
          "/why.xhtml",
          "/integrations.xhtml",
          "/subscribers.xhtml",
          "/audit.xhtml",
          "/staff.xhtml",
          "/account.xhtml",
          "/live");

  private static final Set<String> OPEN =
      Set.of("/login.xhtml", "/mayday-root.pem", "/soap/fleet", "/soap/mps");

  private static final List<String> OPEN_BELOW =
      List.of("/trouble/", "/jakarta.faces.resource/", "/health", "/metrics");

  @Inject transient ServerRole role;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (role.hasDesk()) {
      chain.doFilter(request, response);
      return;
    }
    switch (place(path)) {
      case OPEN -> chain.doFilter(request, response);
      case HOME -> response.sendRedirect(request.getContextPath() + HOME);
      case ADMINISTRATION -> administration(request, response, chain);
      case NOWHERE -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void administration(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.isUserInRole(ADMINISTRATOR)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** Where a path leads. */
  enum Place {
    /** What needs no page's session, or guards itself. */
    OPEN,
    /** The page that stands in for the desk. */
    HOME,
    /** Pages for administrators. */
    ADMINISTRATION,
    /** What a gateway does not have. */
    NOWHERE
  }

  /**
   * Where a path leads on a gateway.
   *
   * @param path behind the name of the application, as it was sent
   */
  static Place place(String path) {
    if (path.isEmpty() || path.equals("/") || path.equals("/desk.xhtml")) {
      return Place.HOME;
    }
    if (PAGES.contains(path)) {
      return Place.ADMINISTRATION;
    }
    boolean strange = path.indexOf(';') >= 0 || path.indexOf('%') >= 0 || path.contains("..");
    return !strange && (OPEN.contains(path) || OPEN_BELOW.stream().anyMatch(path::startsWith))
        ? Place.OPEN
        : Place.NOWHERE;
  }
}
