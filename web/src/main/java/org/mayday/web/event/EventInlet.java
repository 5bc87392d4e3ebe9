package org.mayday.web.event;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.listener.boundary.EventListener;
import org.mayday.listener.boundary.Knock;
import org.mayday.listener.boundary.KnockAnswer;

/**
 * Takes WS-Management events by POST at {@code /events/UUID} (DSP0226 10). The caller must prove by
 * Digest that it is the PC before its body is read.
 */
public class EventInlet extends HttpServlet {
  /** Most bytes of a body; real events have 2 to 4 kB. */
  static final int LARGEST = 65_536;

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(EventInlet.class.getName());
  private static final int TOO_MANY_REQUESTS = 429; // RFC 6585 4
  private static final String MINUTE = "60";

  @Inject transient EventListener listener;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> platform = platform(request.getPathInfo());
    if (platform.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      serve(request, response, platform.get());
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "An event of PC " + platform.get() + " could not be taken.", e);
      response.setHeader("Retry-After", MINUTE);
      turnAway(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, UUID platform)
      throws IOException {
    KnockAnswer answer = listener.knock(knock(request, platform));
    switch (answer.outcome()) {
      case OFF -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
      case TOO_MANY -> {
        response.setHeader("Retry-After", MINUTE);
        turnAway(response, TOO_MANY_REQUESTS);
      }
      case CHALLENGED -> {
        response.setHeader("WWW-Authenticate", answer.challenge());
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      }
      case ACCEPTED -> take(request, response, platform);
    }
  }

  private void take(HttpServletRequest request, HttpServletResponse response, UUID platform)
      throws IOException {
    byte[] body =
        request.getContentLengthLong() > LARGEST
            ? new byte[LARGEST + 1]
            : request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      turnAway(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    acknowledge(response, listener.deliver(platform, request.getRemoteAddr(), body));
  }

  private static void acknowledge(HttpServletResponse response, Optional<byte[]> envelope)
      throws IOException {
    if (envelope.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setContentType("application/soap+xml;charset=UTF-8");
    response.setContentLength(envelope.get().length);
    response.getOutputStream().write(envelope.get());
  }

  /** Says no without a page, and reads no further. */
  private static void turnAway(HttpServletResponse response, int status) {
    response.setHeader("Connection", "close");
    response.setStatus(status);
  }

  private static Knock knock(HttpServletRequest request, UUID platform) {
    String query = request.getQueryString();
    return new Knock(
        platform,
        request.getMethod(),
        request.getRequestURI() + (query == null ? "" : "?" + query),
        request.getHeader("Authorization"),
        request.getRemoteAddr());
  }

  /** The UUID that is all of the path after the servlet's. */
  static Optional<UUID> platform(@Nullable String path) {
    try {
      return Optional.ofNullable(path)
          .filter(text -> text.length() == 37 && text.startsWith("/"))
          .map(text -> UUID.fromString(text.substring(1)));
    } catch (IllegalArgumentException noUuid) {
      return Optional.empty();
    }
  }
}
