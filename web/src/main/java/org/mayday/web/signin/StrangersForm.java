package org.mayday.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.mayday.web.body.BoundedBody;

/**
 * Takes the form of somebody who has not signed in, before anything waits for its parameters: it
 * must be short and come in time, and few are taken at once.
 */
public class StrangersForm extends HttpFilter {
  private static final int LONGEST = 65_536;
  private static final int AT_ONCE = 32;
  private static final Duration RECEIVING = Duration.ofSeconds(10);
  private static final long serialVersionUID = 1L;

  private final transient Semaphore room = new Semaphore(AT_ONCE);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!"POST".equals(request.getMethod()) || SignedIn.in(request).isPresent()) {
      chain.doFilter(request, response);
      return;
    }
    if (!room.tryAcquire()) {
      refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE, response);
      return;
    }
    byte[] form;
    try {
      form = BoundedBody.of(request, LONGEST, RECEIVING);
    } catch (BoundedBody.NotTaken e) {
      refuse(e.status(), response);
      return;
    } finally {
      room.release();
    }
    chain.doFilter(new FormRequest(request, form), response);
  }

  private static void refuse(int status, HttpServletResponse response) {
    response.setHeader("Connection", "close");
    response.setStatus(status);
  }
}
