package org.mayday.acceptance.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openqa.selenium.json.Json;

/** The subscriber of testing/subscriber as a process of its own, and what it has printed. */
final class Events implements AutoCloseable {
  private final Path work;
  private final Process subscriber;
  private final List<Event> heard = new CopyOnWriteArrayList<>();

  private Events(Path work, Process subscriber) {
    this.work = work;
    this.subscriber = subscriber;
  }

  /** Starts the subscriber and waits until it listens. */
  static Events listen(int brokerPort) {
    try {
      Path work = Files.createTempDirectory("mayday-subscriber");
      Path log = work.resolve("log");
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-jar",
                  Path.of(System.getProperty("mayday.subscriber")).toRealPath().toString(),
                  "--broker",
                  "mq://127.0.0.1:" + brokerPort + "/jms",
                  "--client-id",
                  "acceptance-" + UUID.randomUUID(),
                  "--seen",
                  work.resolve("seen").toString())
              .redirectError(log.toFile())
              .start();
      Events events = new Events(work, process);
      Thread reader = new Thread(events::read, "events");
      reader.setDaemon(true);
      reader.start();
      org.awaitility.Awaitility.await("subscriber")
          .until(() -> Files.readString(log), text -> text.contains("Listening to"));
      return events;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines = subscriber.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard.add(event(line));
      }
    } catch (IOException e) {
      if (subscriber.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Event event(String line) {
    Map<String, Object> event = new Json().toType(line, Json.MAP_TYPE);
    return new Event(
        (String) event.get("id"), (String) event.get("type"), (Map<?, ?>) event.get("data"));
  }

  /** All events about a PC so far, in the order in which they came. */
  List<Event> about(UUID pc) {
    return heard.stream().filter(event -> event.text("DeviceUuid").equals(pc.toString())).toList();
  }

  /** All events so far in whose data something stands, in the order in which they came. */
  List<Event> with(String name, String value) {
    return heard.stream().filter(event -> event.text(name).equals(value)).toList();
  }

  @Override
  public void close() {
    subscriber.destroy();
    try {
      subscriber.onExit().get(10, TimeUnit.SECONDS);
      Leftovers.delete(work);
    } catch (IOException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the subscriber does not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
