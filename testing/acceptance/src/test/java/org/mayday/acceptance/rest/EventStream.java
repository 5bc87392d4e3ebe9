package org.mayday.acceptance.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stream of Server-Sent Events (HTML, 9.2.6), read on a thread of its own. */
public final class EventStream implements AutoCloseable {
  private final InputStream body;
  private final List<Sent> events = new CopyOnWriteArrayList<>();
  private volatile String last = "";
  private volatile boolean over;

  /**
   * An event.
   *
   * @param type the field event
   * @param text the field data
   */
  public record Sent(String id, String type, String text) {}

  private EventStream(InputStream body) {
    this.body = body;
  }

  static EventStream of(HttpResponse<InputStream> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (response.statusCode() != 200 || !type.startsWith("text/event-stream")) {
      throw new AssertionError("no stream but " + response.statusCode() + " " + type);
    }
    EventStream stream = new EventStream(response.body());
    Thread reader = new Thread(stream::read, "event stream");
    reader.setDaemon(true);
    reader.start();
    return stream;
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String type = "";
      String text = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          if (!text.isEmpty()) {
            events.add(new Sent(last, type, text));
          }
          type = "";
          text = "";
        } else if (line.startsWith("id: ")) {
          last = line.substring(4);
        } else if (line.startsWith("event: ")) {
          type = line.substring(7);
        } else if (line.startsWith("data: ")) {
          text = line.substring(6);
        }
      }
    } catch (IOException e) {
      // the end, too
    }
    over = true;
  }

  /** What happened to a call so far, without the part that all types have in common. */
  public List<String> about(UUID call) {
    return events.stream()
        .filter(event -> event.text().contains("\"subject\":\"" + call + "\""))
        .map(event -> event.type().replace("org.mayday.call.", ""))
        .toList();
  }

  /** All events so far. */
  public List<Sent> events() {
    return List.copyOf(events);
  }

  /** How far it is. */
  public String last() {
    return last;
  }

  /** Whether it has ended. */
  public boolean isOver() {
    return over;
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
