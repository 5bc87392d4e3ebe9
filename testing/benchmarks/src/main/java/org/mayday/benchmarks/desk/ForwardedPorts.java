package org.mayday.benchmarks.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mayday.benchmarks.figures.Gauge;
import org.mayday.benchmarks.figures.Reading;

/** Streams of PCs to those who forward a port, fast ones and ones that have stopped to read. */
public final class ForwardedPorts {
  private static final int PORT = 16994;

  private final Technician technician;
  private final Gauge server;
  private final List<PortSocket> open = new ArrayList<>();

  /** Ports that this technician forwards, and what they cost the server. */
  public ForwardedPorts(Technician technician, Gauge server) {
    this.technician = technician;
    this.server = server;
  }

  /** One connection to each PC, read as fast as it goes. */
  public String relay(List<UUID> pcs, int seconds) throws IOException, InterruptedException {
    open(pcs);
    Thread.sleep(TimeUnit.SECONDS.toMillis(seconds)); // until the server has compiled it
    Reading before = server.read();
    long first = bytes();
    long firstWire = wire();
    Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
    Reading after = server.read();
    long relayed = bytes() - first;
    long onWire = wire() - firstWire;
    close();
    return "%d ports, %s, %.3f bytes sent per byte"
        .formatted(
            pcs.size(), after.flowSince(before, relayed), onWire / (double) Math.max(1, relayed));
  }

  /** One connection to each PC, nothing of which is read any more; tells what it holds. */
  public String stall(List<UUID> pcs, int seconds) throws IOException, InterruptedException {
    open(pcs);
    Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
    long busy = server.heapKb();
    open.forEach(Socket::stop);
    Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
    long stalled = server.heapKb();
    long resident = server.read().residentKb();
    long first = bytes();
    Thread.sleep(TimeUnit.SECONDS.toMillis(seconds));
    String words =
        "%d ports: heap %d kB while they are read, %d kB %d s after; resident %d kB, %d kB %d s later; %d bytes came meanwhile"
            .formatted(
                pcs.size(),
                busy,
                stalled,
                seconds,
                resident,
                server.read().residentKb(),
                seconds,
                bytes() - first);
    close();
    return words;
  }

  private void open(List<UUID> pcs) throws IOException, InterruptedException {
    for (UUID pc : pcs) {
      String ticket = technician.portTicket(pc, PORT);
      PortSocket port = new PortSocket();
      technician.open("port", port);
      open.add(port);
      port.say("ticket %s %s %d".formatted(ticket, pc, PORT));
      port.told("STEP");
      port.connect();
    }
  }

  private long bytes() {
    return open.stream().mapToLong(PortSocket::bytes).sum();
  }

  private long wire() {
    return open.stream().mapToLong(PortSocket::wire).sum();
  }

  private void close() {
    open.forEach(Socket::close);
    open.clear();
  }
}
