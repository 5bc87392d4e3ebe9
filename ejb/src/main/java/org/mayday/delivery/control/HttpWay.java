package org.mayday.delivery.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * HTTP 1.1 by the client of Java. One deadline is for the whole: connecting, the answer's head, and
 * its body, which may come byte by byte. Redirects are answers like others. Thread-safe.
 */
@ApplicationScoped
public class HttpWay implements Way {
  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Inject DeliverySettings settings;
  private HttpClient client;

  @PostConstruct
  void open() {
    client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.patience())
            .executor(executor)
            .build();
  }

  @Override
  public Answered send(Outgoing message) throws IOException {
    settings.targets().check(message.target());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(message.target())
            .timeout(settings.patience())
            .POST(BodyPublishers.ofByteArray(message.body()));
    message.headers().forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), head -> new BoundedBody());
    try {
      HttpResponse<byte[]> got = answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
      return new Answered(got.statusCode(), got.body());
    } catch (TimeoutException e) {
      throw new IOException(late(), e);
    } catch (ExecutionException e) {
      throw new IOException(words(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The server stops.");
    } finally {
      answer.cancel(true); // closes what is still open; no effect on what is complete
    }
  }

  private String words(Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return "No connection within %d s.".formatted(settings.patience().toSeconds());
    }
    if (cause instanceof java.net.http.HttpTimeoutException) {
      return late();
    }
    if (cause instanceof ConnectException) {
      return "Nobody listens there.";
    }
    String said = cause.getMessage();
    return "No answer: " + (said == null ? cause.getClass().getSimpleName() : said);
  }

  private String late() {
    return "No whole answer within %d s.".formatted(settings.patience().toSeconds());
  }
}
