package org.mayday.web.desk;

import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mayday.audit.boundary.Denials;
import org.mayday.web.problem.Problem;
import org.mayday.web.problem.ProblemType;

/**
 * The page for what went wrong, in one sentence and without Faces, so that it appears even when the
 * pages themselves are the trouble.
 */
public class Trouble extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String OTHER = "failed";
  private static final Map<String, Integer> STATUS =
      Map.of("forbidden", 403, "missing", 404, OTHER, 500, "expired", 200);

  /** For programs, which have no pages. */
  private static final Map<String, String> SENTENCES =
      Map.of(
          "forbidden",
          "Requests of pages of other sites are refused.",
          "missing",
          "There is nothing at this address.",
          OTHER,
          "Mayday failed to do this. The server's log tells why.");

  @Inject transient Words words;
  @Inject transient Denials denials;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String asked = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    String what = STATUS.containsKey(asked) ? asked : OTHER;
    if (what.equals("forbidden")
        && request.getAttribute(ERROR_REQUEST_URI) instanceof String page
        && request.getRemoteUser() != null) {
      denials.note(request.getRemoteUser(), "page " + page);
    }
    if (isForPrograms(request)) {
      Problem.of(ProblemType.ofStatus(STATUS.get(what)), SENTENCES.getOrDefault(what, ""))
          .write(response);
      return;
    }
    response.setStatus(STATUS.get(what));
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'");
    response.getWriter().write(page(what, request.getContextPath()));
  }

  private static boolean isForPrograms(HttpServletRequest request) {
    return request.getAttribute(ERROR_REQUEST_URI) instanceof String uri
        && uri.startsWith("/api/", request.getContextPath().length());
  }

  private String page(String what, String contextPath) throws IOException {
    try (InputStream template = Trouble.class.getResourceAsStream("/org/mayday/web/trouble.html")) {
      return new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{context}", contextPath)
          .replace("{name}", words.say("app.name"))
          .replace("{title}", words.say("trouble." + what + ".title"))
          .replace("{sentence}", words.say("trouble." + what + ".sentence"))
          .replace("{back}", words.say("trouble.back"));
    }
  }
}
