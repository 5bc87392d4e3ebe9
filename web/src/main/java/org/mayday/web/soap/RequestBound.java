package org.mayday.web.soap;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns away SOAP requests that are too long, before the XML is read: with 413 where the length is
 * told, else by ending the stream with an error (RFC 9110, 15.5.14).
 */
@WebFilter("/soap/*")
public class RequestBound extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** In bytes. */
  @Inject
  @ConfigProperty(name = "mayday.soap.max-request", defaultValue = "16777216")
  long longest;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > longest) {
      response.setHeader("Connection", "close");
      response.sendError(
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "A SOAP request may have " + longest + " bytes at most.");
    } else {
      chain.doFilter(new BoundedRequest(request, longest), response);
    }
  }
}
