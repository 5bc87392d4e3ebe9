package org.mayday.simulator.lan;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.event.OutgoingEvent;
import org.mayday.simulator.platform.LanListener;
import org.mayday.simulator.platform.LanMail;
import org.mayday.simulator.wire.MpsTrust;

/**
 * Posts events over the network of the company by HTTP or HTTPS, and answers a Digest challenge.
 * Any certificate is believed. Safe for any thread; its threads come with the first event.
 */
public final class LanPost implements LanMail {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private @Nullable HttpClient http;

  @Override
  public CompletableFuture<Answer> post(OutgoingEvent event, LanListener listener) {
    HttpClient client = client();
    return client
        .sendAsync(request(event, listener.address(), null), BodyHandlers.ofString())
        .thenCompose(
            first ->
                authorization(first, listener)
                    .map(
                        login ->
                            client.sendAsync(
                                request(event, listener.address(), login), BodyHandlers.ofString()))
                    .orElseGet(() -> CompletableFuture.completedFuture(first)))
        .thenApply(last -> new Answer(last.statusCode(), event.isAcknowledgedBy(last.body())));
  }

  private static HttpRequest request(OutgoingEvent event, URI listener, @Nullable String login) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(listener)
            .timeout(LIMIT)
            .header("User-Agent", "Intel(R) AMT Agent")
            .header("Content-Type", "application/soap+xml; charset=UTF-8")
            .POST(BodyPublishers.ofByteArray(event.envelope()));
    if (login != null) {
      request.header("Authorization", login);
    }
    return request.build();
  }

  private static Optional<String> authorization(HttpResponse<String> answer, LanListener listener) {
    if (answer.statusCode() != 401 || listener.login().isEmpty()) {
      return Optional.empty();
    }
    String path = listener.address().getRawPath();
    String query = listener.address().getRawQuery();
    String target = (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    return answer.headers().allValues("WWW-Authenticate").stream()
        .map(challenge -> DigestAnswer.to(challenge, listener.login().get(), "POST", target))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private synchronized HttpClient client() {
    HttpClient made = http;
    if (made == null) {
      try {
        made =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LIMIT)
                .sslContext(MpsTrust.anybody())
                .build();
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException("every JDK has TLS", impossible);
      }
      http = made;
    }
    return made;
  }
}
