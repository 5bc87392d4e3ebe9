package org.mayday.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a partial request of a page whose form did not arrive, as when the browser went to
 * another page in the middle of it. Nobody waits for the answer, and the page could only fail at it
 * with a line in the log.
 */
public class LostForm extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isPartial(request.getMethod(), request.getHeader("Faces-Request"))) {
      if (request.getCharacterEncoding() == null) {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name()); // as the pages do
      }
      if (request.getParameter("jakarta.faces.ViewState") == null) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** Whether it is one that only a page of this site makes, with the state of that page. */
  static boolean isPartial(String method, @Nullable String facesRequest) {
    return "POST".equals(method) && "partial/ajax".equals(facesRequest);
  }
}
