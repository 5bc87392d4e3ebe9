package org.mayday.web.signin;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mayday.web.problem.Problem;
import org.mayday.web.problem.ProblemType;

/**
 * What programs are told that are not let in: a sentence, or problem details where JSON is spoken.
 */
final class Challenge {
  /** Where JSON is spoken. */
  static final String JSON = "/api/";

  private static final String SOME_SECONDS = "5";
  private static final String WHO =
      "Mayday does not know who you are: say name and password of a member of the staff by HTTP"
          + " Basic.";

  private final boolean json;
  private final HttpServletResponse response;

  Challenge(HttpServletRequest request, HttpServletResponse response) {
    json = request.getRequestURI().startsWith(JSON, request.getContextPath().length());
    this.response = response;
  }

  /** That Mayday does not know who asks. The page that the container has is made for browsers. */
  AuthenticationStatus unknown() {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Basic realm=\"Mayday\", charset=\"UTF-8\"");
    return answer(ProblemType.UNKNOWN_USER, WHO);
  }

  /** That so many sign in that nothing was checked. */
  AuthenticationStatus later() {
    response.setHeader("Retry-After", SOME_SECONDS);
    response.setStatus(ProblemType.TOO_MANY.usualStatus());
    return json
        ? answer(ProblemType.TOO_MANY, "Too many sign in from this network; nothing was checked.")
        : AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus answer(ProblemType type, String sentence) {
    try {
      if (json) {
        Problem.of(type, sentence).write(response);
      } else {
        response.setContentType("text/plain; charset=UTF-8");
        response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }
}
