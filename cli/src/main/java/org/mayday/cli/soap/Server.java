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
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.mayday.cli.soap.Refusal.Reason;

/** Mayday, as one member of the staff. Safe for use by several threads. */
public final class Server {
  private static final int LARGEST = 64 << 20;

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
    try {
      HttpResponse<InputStream> answer = http.send(post, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return read(request, answer.statusCode(), body.readNBytes(LARGEST));
      }
    } catch (SSLException e) {
      throw new Refusal(
          Reason.UNREACHABLE,
          "The certificate of %s is not trusted (%s). Name its authority by --ca."
              .formatted(services.getAuthority(), e.getMessage()),
          e);
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new Refusal(
          Reason.UNREACHABLE, services.getAuthority() + " does not answer: " + why, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Reason.NOT_DONE, "Interrupted.", e);
    }
  }

  private Answer read(Request request, int status, byte[] body) throws Refusal, IOException {
    if (status == 401) {
      throw new Refusal(Reason.NOT_ALLOWED, "Mayday does not accept this name and password.");
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
}
