package org.mayday.acceptance.soap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/** Plain HTTP requests; follows no redirect. */
public final class Post {
  static final Duration LIMIT = Duration.ofMinutes(2);
  private static final HttpClient HTTP = client();

  private Post() {}

  /** Leaves a quiet connection before the server does, which would fail the next request. */
  private static HttpClient client() {
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .sslContext(AnyServer.context())
        .connectTimeout(LIMIT)
        .build();
  }

  /** Trusts whoever answers. */
  public static SSLContext trusting() {
    return AnyServer.context();
  }

  /** Posts XML with HTTP Basic. */
  public static HttpResponse<String> xml(URI to, String user, String password, BodyPublisher body) {
    return send(
        HttpRequest.newBuilder(to)
            .header("Authorization", basic(user, password))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .timeout(LIMIT)
            .POST(body)
            .build());
  }

  /** Posts a form as a browser does. */
  public static HttpResponse<String> form(URI to, String fields) {
    return send(
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(LIMIT)
            .POST(BodyPublishers.ofString(fields))
            .build());
  }

  /** The header of HTTP Basic (RFC 7617). */
  static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /**
   * Gets a page.
   *
   * @param headers names and values in turn
   */
  public static HttpResponse<String> get(URI page, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(page).timeout(LIMIT).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + " did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
