package org.mayday.acceptance.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.mayday.acceptance.scene.Person;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.Post;

/** {@code /api/v1} as one member of the staff, or as nobody. */
public final class Rest {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final URI site;
  private final String[] headers;
  private final HttpClient http;

  private Rest(URI site, HttpClient http, String... headers) {
    this.site = site;
    this.http = http;
    this.headers = headers;
  }

  /** As somebody. */
  public static Rest as(Person person, Scene scene) {
    return new Rest(scene.page("api/v1/"), client(), "Authorization", person.soap().basic());
  }

  /** With these headers, names and values in turn. */
  public static Rest with(Scene scene, String... headers) {
    return new Rest(scene.page("api/v1/"), client(), headers);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(Post.trusting())
        .connectTimeout(LIMIT)
        .build();
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /** Posts JSON. */
  public Answer post(String path, String json) {
    return send("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  /** Posts nothing. */
  public Answer post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  public Answer put(String path, String json) {
    return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
  }

  /** Sends anything, with further headers. */
  public Answer send(String method, String path, BodyPublisher body, String... more) {
    try {
      return Answer.of(
          http.send(request(path, more).method(method, body).build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new IllegalStateException(path + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens a stream. */
  public EventStream stream(String path, String... more) {
    try {
      HttpResponse<InputStream> response =
          http.send(request(path, more).GET().build(), BodyHandlers.ofInputStream());
      return EventStream.of(response);
    } catch (IOException e) {
      throw new IllegalStateException(path + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path, String... more) {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).timeout(LIMIT);
    for (String[] some : new String[][] {headers, more}) {
      if (some.length > 0) {
        request.headers(some);
      }
    }
    return request;
  }
}
