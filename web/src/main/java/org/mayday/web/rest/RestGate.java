package org.mayday.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.mayday.web.body.BoundedBody;
import org.mayday.web.body.BoundedBody.NotTaken;
import org.mayday.web.body.ReadRequest;
import org.mayday.web.problem.Problem;
import org.mayday.web.problem.ProblemType;

/** Takes the bodies of requests within bounds before anything reads them, and counts. */
public class RestGate extends HttpFilter {
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");
  private static final long serialVersionUID = 1L;

  @Inject transient RestSettings settings;
  @Inject transient RestFigures figures;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      if (!settings.enabled()) {
        String sentence = "REST is switched off by mayday.rest.enabled.";
        Problem.of(ProblemType.NOT_FOUND, sentence).write(response);
        return;
      }
      chain.doFilter(taken(request), response);
    } catch (NotTaken e) {
      response.setHeader("Connection", "close");
      Problem.of(ProblemType.ofStatus(e.status()), e.getMessage())
          .status(e.status())
          .write(response);
    } finally {
      figures.answered(request.getRemoteUser(), response.getStatus());
    }
  }

  private HttpServletRequest taken(HttpServletRequest request) throws IOException, NotTaken {
    return WITHOUT_BODY.contains(request.getMethod())
        ? request
        : new ReadRequest(
            request, BoundedBody.of(request, settings.longest(), settings.receiving()));
  }
}
