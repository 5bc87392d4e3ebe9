package org.mayday.simulator.control;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Speaks to a {@link ControlServer} on this machine. */
public final class ControlClient {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final URI root;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  /** A client of the server on a port. */
  public ControlClient(int port) {
    root = URI.create("http://127.0.0.1:" + port + "/pcs");
  }

  /**
   * An answer.
   *
   * @param done whether it was done
   * @param text what the server says
   */
  public record Said(boolean done, String text) {}

  /**
   * Lists the fleet.
   *
   * @throws IOException if no fleet answers
   */
  public Said list() throws IOException {
    return say(HttpRequest.newBuilder(root).timeout(LIMIT).GET().build());
  }

  /**
   * Does something to a PC.
   *
   * @throws IOException if no fleet answers
   */
  public Said perform(String verb, String pc, List<String> words) throws IOException {
    if (!pc.matches("[A-Za-z0-9._-]+")) {
      return new Said(false, "not the name of a PC: " + pc);
    }
    return say(
        HttpRequest.newBuilder(URI.create(root + "/" + pc + "/" + verb))
            .timeout(LIMIT)
            .POST(BodyPublishers.ofString(String.join("\n", words)))
            .build());
  }

  private Said say(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return new Said(answer.statusCode() == 200, answer.body().strip());
    } catch (ConnectException nobody) {
      throw new IOException(
          "No simulated PCs answer on port " + root.getPort() + ": start them first.", nobody);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
