package org.mayday.benchmarks.server;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mayday.benchmarks.figures.Gauge;
import org.mayday.benchmarks.figures.Latencies;
import org.mayday.benchmarks.figures.Reading;
import org.mayday.mps.api.TunnelConnectionFactory;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelGateway;
import org.mayday.mps.api.TunnelRequest;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.http.DigestCredentials;
import org.mayday.wsman.http.DigestHttpTransport;
import org.mayday.wsman.http.HttpSettings;

/** Warm Gets of AMT_GeneralSettings through tunnels, as operations of the product make them. */
final class Gets {
  private static final int PORT = 16992;
  private static final int WARM_UP_SECONDS = 8;

  private final TunnelConnectionFactory tunnels;
  private final TunnelGateway gateway;
  private final Latencies times = new Latencies();
  private final AtomicInteger failed = new AtomicInteger();
  private volatile boolean warm;
  private volatile boolean over;

  Gets(TunnelConnectionFactory tunnels, TunnelGateway gateway) {
    this.tunnels = tunnels;
    this.gateway = gateway;
  }

  /** So many PCs at once, each asked again as soon as it has answered. */
  String run(int parallel, int seconds) throws InterruptedException {
    ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
    List<Thread> threads = new ArrayList<>();
    List<UUID> platforms = Reachable.at(gateway, PORT, parallel);
    for (UUID platform : platforms) {
      Thread thread = new Thread(() -> ask(platform, watchdog), "get");
      thread.start();
      threads.add(thread);
    }
    Thread.sleep(TimeUnit.SECONDS.toMillis(WARM_UP_SECONDS));
    Gauge own = new Gauge(ProcessHandle.current().pid());
    Reading before = own.read();
    warm = true;
    Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
    warm = false;
    Reading after = own.read();
    over = true;
    for (Thread thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    }
    watchdog.shutdownNow();
    return "%d PCs, %.0f Gets/s, %.3f ms server CPU per Get, %s, %d failed"
        .formatted(
            platforms.size(),
            times.count() / after.secondsSince(before),
            after.cpuSince(before) / Math.max(1, times.count()),
            times,
            failed.get());
  }

  private void ask(UUID platform, ScheduledExecutorService watchdog) {
    try (DigestHttpTransport transport =
        new DigestHttpTransport(
            timeout -> open(platform, timeout),
            HttpSettings.plain(platform.toString(), PORT),
            new DigestCredentials("admin", "P@ssw0rd"),
            watchdog)) {
      WsmanClient client = new WsmanClient(transport, WsmanSettings.within(Duration.ofSeconds(20)));
      while (!over) {
        long start = System.nanoTime();
        client.get(AmtGeneralSettings.class);
        if (warm) {
          times.note(System.nanoTime() - start);
        }
      }
    } catch (WsmanException e) {
      if (failed.getAndIncrement() == 0) {
        System.err.println("A Get failed: " + e);
      }
    }
  }

  private Socket open(UUID platform, Duration timeout) throws IOException {
    try {
      return tunnels.open(new TunnelRequest(platform, PORT, timeout)).socket();
    } catch (TunnelException e) {
      throw new IOException(e);
    }
  }
}
