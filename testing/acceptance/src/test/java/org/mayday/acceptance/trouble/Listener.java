package org.mayday.acceptance.trouble;

import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A ticketing system: the project's subscriber in a process of its own, and what it has printed.
 * Safe for any thread.
 */
final class Listener implements AutoCloseable {
  private final List<JsonObject> events = new CopyOnWriteArrayList<>();
  private final Process process;

  private Listener(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read, "subscriber");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts to listen; a durable subscription of the same name goes on where it ended. */
  static Listener to(RoughInstallation installation, String name) {
    try {
      Path work = Files.createDirectories(installation.work().resolve("subscriber"));
      Path errors = work.resolve(name + ".err");
      Process subscriber =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-jar",
                  System.getProperty("mayday.subscriber"),
                  "--broker",
                  "mq://127.0.0.1:" + installation.broker().port() + "/jms",
                  "--client-id",
                  name,
                  "--seen",
                  work.resolve(name + ".seen").toString())
              .redirectError(errors.toFile())
              .start();
      // What happens before the first subscription is not kept for it.
      await("the subscription of " + name)
          .atMost(Duration.ofMinutes(1))
          .until(() -> Files.readString(errors).contains("Listening to"));
      return new Listener(subscriber);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().map(Listener::parse).forEach(events::add);
    } catch (IOException | UncheckedIOException ended) {
      // the process has ended
    }
  }

  private static JsonObject parse(String line) {
    try (var reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  /** All events so far, in the order in which they came. */
  List<JsonObject> events() {
    return List.copyOf(events);
  }

  /** Types of the events about a PC or a call, without the common beginning, in their order. */
  List<String> about(Object subject) {
    return events.stream()
        .filter(event -> event.getString("subject").equals(subject.toString()))
        .map(event -> event.getString("type").replace("org.mayday.", ""))
        .toList();
  }

  /** The data of the newest event of a type about a PC; an empty object if there is none. */
  JsonObject newest(String type, Object subject) {
    JsonObject newest = JsonObject.EMPTY_JSON_OBJECT;
    for (JsonObject event : events) {
      if (event.getString("type").equals("org.mayday." + type)
          && event.getString("subject").equals(subject.toString())) {
        newest = event.getJsonObject("data");
      }
    }
    return newest;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
