package org.mayday.web.problem;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mayday.announcement.boundary.EventJson;

/**
 * Why a request is not done, as problem details (RFC 9457). Immutable.
 *
 * @param status of HTTP
 * @param detail a sentence for people; never a value that was sent, which may be a password
 * @param members further members, all of them texts
 */
public record Problem(ProblemType type, int status, String detail, Map<String, String> members) {
  /** The media type of its JSON. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    members = Map.copyOf(members);
  }

  /** A problem with the usual status of its kind. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, type.usualStatus(), detail, Map.of());
  }

  /** The same with another status. */
  public Problem status(int other) {
    return new Problem(type, other, detail, members);
  }

  /** The same with one more member. */
  public Problem with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(type, status, detail, more);
  }

  /** Its JSON. */
  public String json() {
    JsonObjectBuilder json =
        EventJson.object()
            .add("type", type.uri())
            .add("title", type.title())
            .add("status", status)
            .add("detail", detail);
    members.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(member -> json.add(member.getKey(), member.getValue()));
    return json.build().toString();
  }

  /** Answers it, whatever stood in the answer before; headers stay. */
  public void write(HttpServletResponse response) throws IOException {
    byte[] body = json().getBytes(StandardCharsets.UTF_8);
    response.resetBuffer();
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
