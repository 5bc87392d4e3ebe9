package org.mayday.web.rest.stream;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.web.problem.Problem;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.RestSettings;

/** Opens streams of the events of calls. A servlet, for Jersey's own streams wait on threads. */
public class CallEventsServlet extends HttpServlet {
  private static final String TYPE = "text/event-stream";
  private static final String TYPES = "types";

  /** In bytes; what waits beyond is shared by all who read. */
  private static final int MOST_UNSENT = 65_536;

  private static final String SOME_SECONDS = "30";
  private static final long serialVersionUID = 1L;

  @Inject transient CallStreams streams;
  @Inject transient RestSettings settings;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Problem> obstacle = obstacle(request);
    if (obstacle.isPresent()) {
      response.setHeader("Allow", "GET");
      obstacle.get().write(response);
      return;
    }
    Set<CallEventType> types = EnumSet.noneOf(CallEventType.class);
    for (String word : words(request.getParameter(TYPES))) {
      Optional<CallEventType> type = CallEventType.ofWord(word);
      if (type.isEmpty()) {
        invalid("The parameter types must be of these: " + CallEventType.words() + ".")
            .write(response);
        return;
      }
      types.add(type.get());
    }
    open(types.isEmpty() ? EnumSet.allOf(CallEventType.class) : types, request, response);
  }

  private void open(
      Set<CallEventType> types, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(TYPE);
    response.setCharacterEncoding("UTF-8");
    // nginx would else keep events until it has some kilobytes of them
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    Line line = Line.of(request);
    line.keep(MOST_UNSENT);
    Outlet outlet = new Outlet(context, response.getOutputStream(), line);
    Reader reader =
        new Reader(
            new Reader.Reading(request.getRemoteUser(), types, settings.source()),
            outlet,
            streams::leave,
            System::nanoTime);
    context.addListener(new Departure(reader));
    if (streams.join(
        reader,
        request.getHeader("Last-Event-ID"),
        settings.streams(),
        settings.streamsPerUser())) {
      outlet.open(reader);
    } else {
      response.setHeader("Retry-After", SOME_SECONDS);
      Problem.of(ProblemType.TOO_MANY, "Too many streams are open.").write(response);
      outlet.end();
    }
  }

  private static Optional<Problem> obstacle(HttpServletRequest request) {
    if (!"GET".equals(request.getMethod())) {
      return Optional.of(invalid("This address takes GET only.").status(405));
    }
    String accepted = request.getHeader("Accept");
    if (accepted != null && !accepted.contains(TYPE) && !accepted.contains("*/*")) {
      return Optional.of(invalid("This address answers as " + TYPE + " only.").status(406));
    }
    return request.getParameterMap().keySet().stream().allMatch(TYPES::equals)
        ? Optional.empty()
        : Optional.of(invalid("There are no parameters but types."));
  }

  private static String[] words(@Nullable String types) {
    return types == null || types.isEmpty() ? new String[0] : types.split(",", -1);
  }

  private static Problem invalid(String sentence) {
    return Problem.of(ProblemType.INVALID_REQUEST, sentence);
  }
}
