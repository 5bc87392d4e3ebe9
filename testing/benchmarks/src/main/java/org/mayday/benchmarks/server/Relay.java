package org.mayday.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mayday.benchmarks.figures.Gauge;
import org.mayday.benchmarks.figures.Reading;
import org.mayday.mps.api.TunnelConnection;
import org.mayday.mps.api.TunnelConnectionFactory;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelGateway;
import org.mayday.mps.api.TunnelRequest;

/** Streams of PCs to readers at the gateway, fast ones and ones that have stopped to read. */
final class Relay {
  private static final int PORT = 16994;
  private static final int BUFFER = 65_536;
  private static final double MEBI = 1 << 20;

  private final TunnelConnectionFactory tunnels;
  private final TunnelGateway gateway;
  private final AtomicLong bytes = new AtomicLong();

  Relay(TunnelConnectionFactory tunnels, TunnelGateway gateway) {
    this.tunnels = tunnels;
    this.gateway = gateway;
  }

  /** So many channels, each read as fast as it goes. */
  String run(int channels, int seconds) throws InterruptedException {
    List<TunnelConnection> open = open(channels);
    for (TunnelConnection connection : open) {
      new Thread(() -> drain(connection), "reader").start();
    }
    Thread.sleep(TimeUnit.SECONDS.toMillis(3));
    Gauge own = new Gauge(ProcessHandle.current().pid());
    Reading before = own.read();
    long first = bytes.get();
    Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
    Reading after = own.read();
    double mebi = (bytes.get() - first) / MEBI;
    open.forEach(TunnelConnection::close);
    return "%d channels, %.0f MiB/s, %.2f ms server CPU per MiB"
        .formatted(
            open.size(),
            mebi / after.secondsSince(before),
            after.cpuSince(before) / Math.max(1, mebi));
  }

  private void drain(TunnelConnection connection) {
    byte[] buffer = new byte[BUFFER];
    try (Socket socket = connection.socket()) {
      InputStream in = socket.getInputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        bytes.addAndGet(count);
      }
    } catch (IOException closed) {
      // the run is over
    }
  }

  /** So many channels that nobody reads; tells what is held for them. */
  String stall(int channels, int seconds) throws InterruptedException {
    List<TunnelConnection> open = open(channels);
    Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
    long held = 0;
    long most = 0;
    for (TunnelConnection connection : open) {
      long available = available(connection.socket());
      held += available;
      most = Math.max(most, available);
    }
    Gauge own = new Gauge(ProcessHandle.current().pid());
    long heap = own.heapKb() / 1024;
    String words =
        "%d channels hold %.1f MiB, the fullest %d bytes; heap %d MiB, resident %d MiB"
            .formatted(open.size(), held / MEBI, most, heap, own.read().residentKb() / 1024);
    open.forEach(TunnelConnection::close);
    return words;
  }

  private static long available(Socket socket) {
    try {
      return socket.getInputStream().available();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<TunnelConnection> open(int channels) throws InterruptedException {
    List<TunnelConnection> open = new ArrayList<>();
    for (UUID platform : Reachable.at(gateway, PORT, channels)) {
      try {
        open.add(tunnels.open(new TunnelRequest(platform, PORT, Duration.ofSeconds(10))));
      } catch (TunnelException e) {
        throw new IllegalStateException(e);
      }
    }
    return open;
  }
}
