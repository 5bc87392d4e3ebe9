package org.mayday.benchmarks.storm;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.benchmarks.figures.Latencies;
import org.mayday.simulator.fleet.PcSpec;

/**
 * PCs on a few threads, from addresses all over 127.0.0.0/16 as if from many homes. A PC whose call
 * fails is counted as refused and calls again a second later, until it is told to drop.
 * Thread-safe.
 */
public final class StormFleet implements AutoCloseable {
  private static final int THREADS = 2;
  private static final long REDIAL_MILLIS = 1_000;

  private final InetSocketAddress gateway;
  private final ClientTls tls;
  private final PcService service;
  private final List<PcLoop> loops = new ArrayList<>();
  private final List<StormPc> pcs = new ArrayList<>();
  private final AtomicInteger up = new AtomicInteger();
  private final AtomicLong logins = new AtomicLong();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger cut = new AtomicInteger();
  private final Latencies answers = new Latencies();
  private final Map<String, Integer> reasons = new TreeMap<>();
  private volatile @Nullable Consumer<StormPc> onUp;

  StormFleet(InetSocketAddress gateway, List<PcSpec> specs, ClientTls tls, PcService service) {
    this.gateway = gateway;
    this.tls = tls;
    this.service = service;
    for (int i = 0; i < THREADS; i++) {
      PcLoop loop = new PcLoop();
      loops.add(loop);
      Thread thread = new Thread(loop, "pcs-" + i);
      thread.setDaemon(true);
      thread.start();
    }
    for (PcSpec spec : specs) {
      int number = pcs.size();
      PcLoop loop = loops.get(number % THREADS);
      pcs.add(new StormPc(number, loop, this, spec.identity(), home(number)));
    }
  }

  /** Address that a PC calls from: 4,000 of them take turns. */
  private static InetSocketAddress home(int number) {
    return new InetSocketAddress("127.0.%d.%d".formatted(number % 16, 2 + number / 16 % 250), 0);
  }

  InetSocketAddress gateway() {
    return gateway;
  }

  ClientTls tls() {
    return tls;
  }

  PcService service() {
    return service;
  }

  List<StormPc> pcs() {
    return pcs;
  }

  /** Keep-alives answered, with the time that each took. */
  Latencies answers() {
    return answers;
  }

  int up() {
    return up.get();
  }

  /** Logins since the start. */
  long logins() {
    return logins.get();
  }

  /** Calls that failed before the tunnel was up. */
  int refused() {
    return refused.get();
  }

  /** Tunnels that were up and ended without the PC's doing. */
  int cut() {
    return cut.get();
  }

  /** Why calls failed or tunnels were cut, and how often. */
  Map<String, Integer> reasons() {
    synchronized (reasons) {
      return new TreeMap<>(reasons);
    }
  }

  /** Called on a loop for each PC that comes up; null calls nobody. */
  void onUp(@Nullable Consumer<StormPc> hearer) {
    onUp = hearer;
  }

  /** Lets PCs call at a pace, without waiting for them. */
  void call(List<StormPc> some, int perSecond) {
    long start = System.nanoTime();
    for (int i = 0; i < some.size(); i++) {
      long at = start + TimeUnit.SECONDS.toNanos(i) / perSecond;
      for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      StormPc pc = some.get(i);
      pc.loop().post(pc::call);
    }
  }

  /** Cuts the connections of PCs that are up; they do not call again. */
  void drop(List<StormPc> some) {
    some.forEach(pc -> pc.loop().post(() -> dropNow(pc)));
  }

  /** The same for one PC, on its own loop. */
  void dropNow(StormPc pc) {
    if (pc.isUp()) {
      up.decrementAndGet();
    }
    pc.drop();
  }

  /** Waits until so many are up; returns how long it took, or nothing if it took too long. */
  double awaitUp(int count, int seconds) throws InterruptedException {
    long start = System.nanoTime();
    while (up.get() < count) {
      Thread.sleep(2);
      if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(seconds)) {
        throw new IllegalStateException(
            "%d of %d PCs are up after %d s, %d refused, %d cut: %s"
                .formatted(up.get(), count, seconds, refused(), cut(), reasons()));
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  // ---- what PCs tell

  void up(StormPc pc) {
    up.incrementAndGet();
    logins.incrementAndGet();
    Consumer<StormPc> hearer = onUp;
    if (hearer != null) {
      hearer.accept(pc);
    }
  }

  void lost(StormPc pc, boolean wasUp, String why) {
    if (wasUp) {
      up.decrementAndGet();
      cut.incrementAndGet();
    } else {
      refused.incrementAndGet();
    }
    synchronized (reasons) {
      reasons.merge(why, 1, Integer::sum);
    }
    pc.loop().at(PcLoop.now() + REDIAL_MILLIS, pc::call);
  }

  void answered(long nanos) {
    answers.note(nanos);
  }

  @Override
  public void close() {
    loops.forEach(PcLoop::end);
  }
}
