package org.mayday.cli.soap;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.mayday.cli.soap.Refusal.Reason;

/** Mayday, as one member of the staff. Safe for use by several threads. */
public final class Server {
  private static final int LARGEST = 64 << 20;
  private static final int TOO_MANY = 429; // RFC 6585, section 4
  private static final int MORE_TRIES = 5;
  private static final long LONGEST_PAUSE = 10;
  private static final String WRONG_LOGIN = "Mayday does not accept this name and password.";

  private final URI services;
  private final String basic;
  private final Duration patience;
  private final HttpClient http;

  /**
   * @param base address of Mayday, such as https://localhost:8181/mayday
   * @param patience how long one request may take
   */
  public Server(URI base, String user, String password, SSLContext trust, Duration patience) {
    this.services = URI.create(base.toString().replaceFirst("/*$", "/soap/"));
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.basic = "Basic " + Base64.getEncoder().encodeToString(pair);
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(trust)
            .connectTimeout(patience)
            .build();
  }

  /**
   * Sends a request.
   *
   * @return the response element of the operation
   * @throws Refusal if it was not done
   */
  public Answer ask(Request request) throws Refusal {
    HttpRequest post =
        HttpRequest.newBuilder(services.resolve(request.service()))
            .header("Authorization", basic)
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .timeout(patience)
            .POST(BodyPublishers.ofByteArray(request.envelope()))
            .build();
    return reached(
        () -> {
          HttpResponse<InputStream> answer = sent(post);
          try (InputStream body = answer.body()) {
            return read(request, answer.statusCode(), body.readNBytes(LARGEST));
          }
        });
  }

  /** Sends it, and once more after a pause where too many programs sign in at once. */
  private HttpResponse<InputStream> sent(HttpRequest post)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = http.send(post, BodyHandlers.ofInputStream());
    for (int more = MORE_TRIES; answer.statusCode() == TOO_MANY && more > 0; more--) {
      answer.body().close();
      long pause = answer.headers().firstValueAsLong("Retry-After").orElse(LONGEST_PAUSE);
      TimeUnit.SECONDS.sleep(Math.min(pause, LONGEST_PAUSE));
      answer = http.send(post, BodyHandlers.ofInputStream());
    }
    return answer;
  }

  /**
   * Says something of uploads (tus 1.0.0).
   *
   * @param path below the address of Mayday, such as image-uploads
   * @param headers names and values in turn, at least one
   * @return the answer, with a text of at most a few lines
   * @throws Refusal if there was none, or the role does not allow it
   */
  public HttpResponse<String> upload(
      String method, String path, HttpRequest.BodyPublisher body, String... headers)
      throws Refusal {
    HttpRequest request =
        HttpRequest.newBuilder(services.resolve("../" + path))
            .header("Authorization", basic)
            .header("Tus-Resumable", "1.0.0")
            .headers(headers)
            .timeout(patience)
            .method(method, body)
            .build();
    HttpResponse<String> answer = reached(() -> http.send(request, BodyHandlers.ofString()));
    if (answer.statusCode() == 401) {
      throw new Refusal(Reason.NOT_ALLOWED, WRONG_LOGIN);
    }
    if (answer.statusCode() == 403) {
      throw new Refusal(Reason.NOT_ALLOWED, "That needs the role supervisor.");
    }
    return answer;
  }

  private <T> T reached(Exchange<T> exchange) throws Refusal {
    try {
      return exchange.run();
    } catch (IOException e) {
      if (Trust.isMissing(e)) {
        throw Trust.refusal(services.getAuthority(), e);
      }
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new Refusal(
          Reason.UNREACHABLE, services.getAuthority() + " does not answer: " + why, e);
    } catch (InterruptedException e) {
      throw Refusal.interrupted(e);
    }
  }

  private Answer read(Request request, int status, byte[] body) throws Refusal, IOException {
    if (status == 401) {
      throw new Refusal(Reason.NOT_ALLOWED, WRONG_LOGIN);
    }
    if (status == TOO_MANY) {
      throw new Refusal(
          Reason.NOT_YET,
          "Too many programs sign in at %s at once. Try again in a minute."
              .formatted(services.getAuthority()));
    }
    if (status == 404 || status == 503) {
      throw new Refusal(
          Reason.NOT_YET,
          ("%s is up, and Mayday is not there yet (HTTP %d). Try again in a minute; if that does not"
                  + " help, %s is not its address.")
              .formatted(services.getAuthority(), status, services.resolve("..")));
    }
    if (status != 200 && status != 500) {
      throw new Refusal(
          Reason.UNREACHABLE, services.getAuthority() + " answered with HTTP " + status + ".");
    }
    Answer content =
        Answer.read(body)
            .first("Body")
            .flatMap(soap -> soap.children().stream().findFirst())
            .orElseThrow(() -> new IOException("The answer is empty."));
    if (content.name().equals("Fault")) {
      throw Faults.of(content);
    }
    if (!content.name().equals(request.operation() + "Response")) {
      throw new IOException("The answer is not one to " + request.operation() + ".");
    }
    return content;
  }

  /** A request and its answer. */
  @FunctionalInterface
  private interface Exchange<T> {
    T run() throws IOException, InterruptedException, Refusal;
  }
}
