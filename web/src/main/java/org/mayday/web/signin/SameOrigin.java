package org.mayday.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that change something and come from a page of another site (CWE-352). It stands
 * beside the view state of the pages and the SameSite cookie, and covers what has neither.
 */
public class SameOrigin extends HttpFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE.contains(request.getMethod()) && !isWebSocket(request) || isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isWebSocket(HttpServletRequest request) {
    return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
  }

  private static boolean isOwn(HttpServletRequest request) {
    return isOwn(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  /**
   * Whether the request comes from a page of this site, or from no page at all.
   *
   * @param site the Fetch Metadata header Sec-Fetch-Site; it decides where it is sent
   * @param origin the Origin header
   * @param host the Host header
   */
  static boolean isOwn(@Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    return origin == null || host != null && host.equalsIgnoreCase(authority(origin));
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException nonsense) {
      return null;
    }
  }
}
