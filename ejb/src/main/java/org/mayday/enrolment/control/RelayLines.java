package org.mayday.enrolment.control;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.mayday.setup.control.Line;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.http.DigestCredentials;
import org.mayday.wsman.http.DigestHttpTransport;
import org.mayday.wsman.http.HttpSettings;

/**
 * Lines over the relay of an agent. The firmware's certificate was never seen before, so any is
 * taken: what is at the other end is what the agent connects to in either case.
 */
final class RelayLines implements HostLines {
  private static final Duration EXCHANGE = Duration.ofSeconds(20);
  private static final String HOST = "localhost";

  private final Relay relay;
  private final ScheduledExecutorService watchdog;

  RelayLines(Relay relay, ScheduledExecutorService watchdog) {
    this.relay = relay;
    this.watchdog = watchdog;
  }

  @Override
  public Line open(boolean tls, AmtCredentials login) {
    HttpSettings settings =
        tls
            ? HttpSettings.tls(HOST, Relay.TLS, sha256 -> true)
            : HttpSettings.plain(HOST, Relay.PLAIN);
    DigestHttpTransport http =
        new DigestHttpTransport(
            patience -> relay.open(tls, patience),
            settings.withMaxChannels(1),
            new DigestCredentials(login.user(), login.password()),
            watchdog);
    return new HostLine(http, new WsmanClient(http, WsmanSettings.within(EXCHANGE)));
  }

  @Override
  public boolean isBroken() {
    return relay.isEnded();
  }

  private record HostLine(DigestHttpTransport http, WsmanClient client) implements Line {
    @Override
    public void close() {
      http.close();
    }
  }
}
