package org.mayday.web.desk;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mayday.recording.boundary.Film;
import org.mayday.recording.boundary.RecordingUnreadable;
import org.mayday.recording.boundary.Recordings;
import org.mayday.recording.boundary.UnknownRecording;

/**
 * The recording of a screen for the page that plays it: what is known of it as JSON, and under the
 * showing that it names each of its parts; see {@link Recordings#part}.
 */
public class RecordingFilm extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Recordings recordings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    UUID id = Asked.parse(request.getParameter("id")).orElse(null);
    UUID showing = Asked.parse(request.getParameter("showing")).orElse(null);
    response.setHeader("Cache-Control", "no-store");
    try {
      if (showing != null) {
        part(showing, request, response);
      } else if (id != null) {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(json(recordings.film(id)).toString());
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (UnknownRecording | RecordingUnreadable e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void part(UUID showing, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String part = request.getParameter("part");
    int number = part != null && part.matches("\\d{1,6}") ? Integer.parseInt(part) : -1;
    response.setContentType("application/octet-stream");
    String accepted = request.getHeader("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      Compressed out = new Compressed(response);
      recordings.part(showing, number, out);
      out.finish();
    } else {
      recordings.part(showing, number, response.getOutputStream());
    }
  }

  private static JsonObject json(Film film) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    film.parts().forEach(part -> parts.add(part.toMillis()));
    JsonArrayBuilder marks = Json.createArrayBuilder();
    film.marks()
        .forEach(
            mark ->
                marks.add(
                    Json.createObjectBuilder()
                        .add("at", mark.at().toMillis())
                        .add("words", mark.words())));
    return Json.createObjectBuilder()
        .add("showing", film.showing().toString())
        .add("length", film.lasted().toMillis())
        .add("parts", parts)
        .add("marks", marks)
        .build();
  }
}
