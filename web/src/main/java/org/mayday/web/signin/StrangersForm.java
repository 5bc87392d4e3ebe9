package org.mayday.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Takes the form of somebody who has not signed in, before anything waits for its parameters: it
 * must be short and come in time, and few are taken at once. Who sends byte by byte would else hold
 * one of the server's threads for as long as it likes (CWE-400).
 */
public class StrangersForm extends HttpFilter {
  private static final int LONGEST = 65_536;
  private static final int PIECE = 4_096;
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
    int refusal = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    byte[] form = new byte[0];
    if (room.tryAcquire()) {
      try {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        refusal = take(request, taken);
        form = taken.toByteArray();
      } finally {
        room.release();
      }
    }
    if (refusal == HttpServletResponse.SC_OK) {
      chain.doFilter(new FormRequest(request, form), response);
    } else {
      response.setHeader("Connection", "close");
      response.setStatus(refusal);
    }
  }

  /** Reads the form; the status says whether it was taken. */
  private static int take(HttpServletRequest request, ByteArrayOutputStream taken)
      throws IOException {
    if (request.getContentLengthLong() > LONGEST) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    long end = System.nanoTime() + RECEIVING.toNanos();
    InputStream in = request.getInputStream();
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      taken.write(piece, 0, read);
      if (taken.size() > LONGEST) {
        return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      }
      if (System.nanoTime() - end > 0) {
        return HttpServletResponse.SC_REQUEST_TIMEOUT;
      }
    }
    return HttpServletResponse.SC_OK;
  }
}
