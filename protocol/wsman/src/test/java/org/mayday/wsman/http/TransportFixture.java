package org.mayday.wsman.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanRequest;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.WsmanTransportException.Kind;

/** A server and a transport to it. */
final class TransportFixture implements AutoCloseable {
  static final String TEXT = "<a>Grüße an die Seeschwalbe, ".repeat(9) + "</a>";
  static final Duration PLENTY = Duration.ofSeconds(20);

  final AmtLikeServer server;
  private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
  DigestHttpTransport transport;

  TransportFixture() throws IOException {
    this(new AmtLikeServer());
  }

  TransportFixture(AmtLikeServer server) {
    this.server = server;
    this.transport = transport(settings(), AmtLikeServer.PASSWORD);
  }

  HttpSettings settings() {
    return HttpSettings.plain("tern-07", server.port());
  }

  DigestHttpTransport transport(HttpSettings settings, String password) {
    return transport(this::connect, settings, password);
  }

  DigestHttpTransport transport(ChannelSupplier channels, HttpSettings settings, String password) {
    return new DigestHttpTransport(
        channels, settings, new DigestCredentials(AmtLikeServer.USER, password), watchdog);
  }

  Socket connect(Duration timeout) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  String read() throws WsmanTransportException {
    return ask(true, PLENTY);
  }

  String ask(boolean repeatable, Duration time) throws WsmanTransportException {
    WsmanRequest request = new WsmanRequest(TEXT.getBytes(StandardCharsets.UTF_8), repeatable);
    return new String(transport.exchange(request, Deadline.in(time)), StandardCharsets.UTF_8);
  }

  WsmanTransportException trouble(Duration time) {
    WsmanTransportException trouble =
        catchThrowableOfType(WsmanTransportException.class, () -> ask(true, time));
    assertThat(trouble).as("an exchange that fails").isNotNull();
    return trouble;
  }

  void failsWith(Kind kind) {
    WsmanTransportException trouble = trouble(PLENTY);
    assertThat(trouble.kind()).as(trouble.getMessage()).isEqualTo(kind);
    assertThat(trouble.getMessage()).doesNotContain(AmtLikeServer.PASSWORD);
  }

  @Override
  public void close() throws IOException {
    transport.close();
    watchdog.shutdownNow();
    server.close();
  }
}
