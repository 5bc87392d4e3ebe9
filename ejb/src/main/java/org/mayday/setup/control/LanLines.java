package org.mayday.setup.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.mayday.presence.control.LiveTunnels;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.http.CertificatePin;
import org.mayday.wsman.http.ClientIdentity;
import org.mayday.wsman.http.DigestCredentials;
import org.mayday.wsman.http.DigestHttpTransport;
import org.mayday.wsman.http.HttpSettings;

/**
 * Lines by TCP from this server. The certificate of a PC that waits is self-signed and was never
 * seen before, so it tells nothing and any is taken (Intel AMT IRG, "Remote Setup and Configuration
 * Flow", step 3a).
 */
@Dependent
public class LanLines implements SetupLines {
  private static final int PLAIN = 16992;
  private static final int TLS = 16993;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration EXCHANGE = Duration.ofSeconds(20);

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService watchdog;

  @Inject SetupSettings allowed;
  @Inject LiveTunnels gateway;

  @Override
  public Line waiting(String address, ProvisioningIdentity identity, AmtCredentials login) {
    HttpSettings settings =
        HttpSettings.tls(address, TLS, sha256 -> true)
            .provenBy(new ClientIdentity(identity.key(), identity.chain()));
    return line(address, settings, login);
  }

  @Override
  public Line controlled(String address, boolean tls, AmtCredentials login, CertificatePin pin) {
    HttpSettings settings =
        tls ? HttpSettings.tls(address, TLS, pin) : HttpSettings.plain(address, PLAIN);
    return line(address, settings, login);
  }

  private Line line(String address, HttpSettings settings, AmtCredentials login) {
    OldTalk old = new OldTalk(address, gateway);
    HttpSettings one = settings.withMaxChannels(1);
    return new HttpLine(
        new DigestHttpTransport(
            timeout -> connect(address, settings.port(), timeout),
            allowed.oldTls() ? one.orOld(old) : one,
            new DigestCredentials(login.user(), login.password()),
            watchdog),
        old);
  }

  /** The address is a literal: nothing is looked up. */
  private static Socket connect(String address, int port, Duration timeout) throws IOException {
    Duration time = timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT;
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(
          new InetSocketAddress(InetAddress.getByName(address), port),
          (int) Math.max(1, time.toMillis()));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private record HttpLine(DigestHttpTransport http, OldTalk old, WsmanClient client)
      implements Line {
    HttpLine(DigestHttpTransport http, OldTalk old) {
      this(http, old, new WsmanClient(http, WsmanSettings.within(EXCHANGE)));
    }

    @Override
    public String oldTls() {
      return old.words();
    }

    @Override
    public void close() {
      http.close();
    }
  }
}
