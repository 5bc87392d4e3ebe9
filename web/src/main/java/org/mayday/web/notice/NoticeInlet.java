package org.mayday.web.notice;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.mayday.gateways.boundary.GatewayNotices;
import org.mayday.gateways.boundary.NoticeAnswer;
import org.mayday.web.body.BoundedBody;

/**
 * Takes notifications by POST: SOAP 1.1 as in docs/wsdl/mps-console.wsdl. A gateway proves itself
 * by its secret, as the password of HTTP Basic (RFC 7617) with whatever name, or, if it can only be
 * given an address, as the end of the path; before that nothing of its message is read.
 */
public class NoticeInlet extends HttpServlet {
  /** Most bytes of a body; real ones have about one thousand. */
  static final int LARGEST = 65_536;

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(NoticeInlet.class.getName());
  private static final String BASIC = "Basic ";
  private static final int LONGEST_SECRET = 100;
  private static final int LONGEST_HEADER = 1_024;
  private static final int AT_ONCE = 16;
  private static final Duration RECEIVING = Duration.ofSeconds(10);

  private final transient Semaphore room = new Semaphore(AT_ONCE);

  @Inject transient GatewayNotices notices;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!room.tryAcquire()) {
      turnAway(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      serve(request, response);
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "A notification of a gateway could not be taken.", e);
      turnAway(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } catch (BoundedBody.NotTaken e) {
      turnAway(response, e.status());
    } finally {
      room.release();
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response)
      throws IOException, BoundedBody.NotTaken {
    Optional<UUID> gateway =
        secret(request.getPathInfo(), request.getHeader("Authorization"))
            .flatMap(secret -> notices.whose(secret, request.getRemoteAddr(), request.isSecure()));
    if (gateway.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Mayday\", charset=\"UTF-8\"");
      turnAway(response, HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    NoticeAnswer answer = notices.take(gateway.get(), BoundedBody.of(request, LARGEST, RECEIVING));
    boolean taken = answer.status() == HttpServletResponse.SC_OK;
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.status());
    response.setContentType((taken ? "text/xml" : "text/plain") + ";charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** The secret that a request proves itself with; empty if there is none. */
  static Optional<String> secret(@Nullable String path, @Nullable String header) {
    if (header != null
        && header.length() <= LONGEST_HEADER
        && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return password(header.substring(BASIC.length()).strip());
    }
    return Optional.ofNullable(path)
        .filter(text -> text.length() > 1 && text.length() <= LONGEST_SECRET)
        .map(text -> text.substring(1));
  }

  private static Optional<String> password(String token) {
    try {
      String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Says no without a page, and reads no further. */
  private static void turnAway(HttpServletResponse response, int status) {
    response.setHeader("Connection", "close");
    response.setStatus(status);
  }
}
