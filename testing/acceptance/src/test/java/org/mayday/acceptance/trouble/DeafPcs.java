package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.simulator.platform.PcIdentity;

/** PCs that log in, ask without end, and read no answer. */
final class DeafPcs implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int AT_ONCE = 8;
  private static final int PLACES = 50;

  private final List<Wire> wires = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

  private DeafPcs() {}

  /** Logs all of them in. */
  static DeafPcs connect(InetSocketAddress gateway, List<PcIdentity> pcs) {
    DeafPcs deaf = new DeafPcs();
    deaf.inParallel(pcs, pc -> deaf.add(logIn(gateway, pc)));
    return deaf;
  }

  private synchronized void add(Wire wire) {
    wires.add(wire);
  }

  private <T> void inParallel(List<T> all, Consumer<T> task) {
    CompletableFuture.allOf(
            all.stream()
                .map(one -> CompletableFuture.runAsync(() -> task.accept(one), threads))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static Wire logIn(InetSocketAddress gateway, PcIdentity pc) {
    try {
      Wire wire =
          Wire.tlsWithoutRoom(gateway, "127.0.4." + (1 + Math.floorMod(pc.hashCode(), PLACES)));
      wire.send(
          Guest.bytes(
              Guest.version(pc.uuid()),
              new ServiceRequest(ApfNames.AUTH_SERVICE),
              Guest.login(pc.mps().user(), pc.mps().password()),
              new ServiceRequest(ApfNames.FORWARD_SERVICE),
              Guest.forward(16992)));
      assertThat(wire.readSome(SOON)).isNotEmpty();
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each asks so often; what it is answered stays in the gateway once the way is full. */
  void ask(int times) {
    byte[] question = Guest.bytes(new KeepAliveRequest(1));
    byte[] all = new byte[times * question.length];
    for (int i = 0; i < times; i++) {
      System.arraycopy(question, 0, all, i * question.length, question.length);
    }
    inParallel(wires, wire -> wire.send(all));
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    for (Wire wire : wires) {
      wire.close();
    }
  }
}
