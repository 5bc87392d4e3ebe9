package org.mayday.mps.tunnel;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ChannelOpenConfirmation;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.mps.api.FirmwareFigures;
import org.mayday.mps.api.GatewayFigures;
import org.mayday.mps.api.TunnelRefused;

/** Counters of the gateway. Thread-safe. */
public final class Figures {
  private final LongAdder logins = new LongAdder();
  private final LongAdder keepAlives = new LongAdder();
  private final LongAdder bytesIn = new LongAdder();
  private final LongAdder bytesOut = new LongAdder();
  private final LongAdder reportsTaken = new LongAdder();
  private final LongAdder reportsDropped = new LongAdder();
  private final AtomicInteger reportsWaiting = new AtomicInteger();
  private final LongAdder firmwareChannels = new LongAdder();
  private final LongAdder refusedChannels = new LongAdder();
  private final Map<TunnelRefused.Reason, LongAdder> refusals =
      new EnumMap<>(TunnelRefused.Reason.class);

  public Figures() {
    for (TunnelRefused.Reason reason : TunnelRefused.Reason.values()) {
      refusals.put(reason, new LongAdder());
    }
  }

  void login() {
    logins.increment();
  }

  /** Counts answers that tell of what a PC does. */
  void sent(ApfMessage message) {
    if (message instanceof KeepAliveReply) {
      keepAlives.increment();
    } else if (message instanceof ChannelOpenFailure) {
      refusedChannels.increment();
    } else if (message instanceof ChannelOpenConfirmation) {
      firmwareChannels.increment();
    }
  }

  /** A report of firmware was taken to be told. */
  void reportTaken() {
    reportsTaken.increment();
    reportsWaiting.incrementAndGet();
  }

  /** A report of firmware was lost before it was taken. */
  void reportLost() {
    reportsDropped.increment();
  }

  /** A report that had been taken was told. */
  public void reportTold() {
    reportsWaiting.decrementAndGet();
  }

  /** A report that had been taken was given up. */
  public void reportDropped() {
    reportsWaiting.decrementAndGet();
    reportsDropped.increment();
  }

  void received(int bytes) {
    bytesIn.add(bytes);
  }

  void sent(int bytes) {
    bytesOut.add(bytes);
  }

  void refused(TunnelRefused.Reason reason) {
    LongAdder counter = refusals.get(reason);
    if (counter != null) {
      counter.increment();
    }
  }

  /** The counters now, with the given gauges. */
  public GatewayFigures snapshot(int connections, int tunnels) {
    Map<TunnelRefused.Reason, Long> counts = new EnumMap<>(TunnelRefused.Reason.class);
    refusals.forEach((reason, counter) -> counts.put(reason, counter.sum()));
    return new GatewayFigures(
        connections,
        tunnels,
        logins.sum(),
        Map.copyOf(counts),
        keepAlives.sum(),
        bytesIn.sum(),
        bytesOut.sum(),
        new FirmwareFigures(
            reportsTaken.sum(),
            reportsDropped.sum(),
            reportsWaiting.get(),
            firmwareChannels.sum(),
            refusedChannels.sum()));
  }
}
