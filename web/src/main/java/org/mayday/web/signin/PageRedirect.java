package org.mayday.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends a browser elsewhere, be it at a page or in the middle of a partial update. */
final class PageRedirect {
  private PageRedirect() {}

  /**
   * Redirects.
   *
   * @param address a path of this server, already safe for a URL
   */
  static void to(String address, HttpServletRequest request, HttpServletResponse response) {
    try {
      if (isPartial(request)) {
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Jakarta Faces 4.0, 13.4.4: a partial response tells the browser where to go.
        response
            .getWriter()
            .write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                    + "\"/></partial-response>");
      } else {
        response.sendRedirect(address);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Whether the request wants a piece of a page rather than a page. */
  static boolean isPartial(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }
}
