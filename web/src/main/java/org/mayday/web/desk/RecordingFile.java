package org.mayday.web.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.mayday.recording.boundary.RecordingUnreadable;
import org.mayday.recording.boundary.Recordings;
import org.mayday.recording.boundary.UnknownRecording;

/**
 * A recording as an asciicast of version 2 (application/x-asciicast). The page that plays it asks
 * for ISO 8859-1, which gives it the bytes as the PC said them.
 */
public class RecordingFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Map<String, Charset> CHARSETS =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "latin1", StandardCharsets.ISO_8859_1,
          "cp437", Charset.forName("IBM437"));

  @Inject transient Recordings recordings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    UUID id = Asked.parse(request.getParameter("id")).orElse(null);
    String charset = request.getParameter("charset");
    Charset spoken = CHARSETS.get(charset == null ? "utf-8" : charset);
    if (id == null || spoken == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/x-asciicast;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + id + ".cast\"");
    try {
      recordings.cast(id, spoken, response.getWriter());
    } catch (UnknownRecording | RecordingUnreadable e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
