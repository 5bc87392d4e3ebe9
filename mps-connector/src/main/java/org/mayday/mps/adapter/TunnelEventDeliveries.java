package org.mayday.mps.adapter;

import static java.lang.System.Logger.Level.WARNING;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.mps.api.SetupHello;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelListener;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.tunnel.Figures;
import org.mayday.mps.tunnel.TunnelEvents;

/**
 * Hands events to the listener in the order of each PC, so that the end of a replaced tunnel comes
 * before the start of its successor.
 *
 * <p>What opened or closed is never dropped: when too much waits, {@link #isFull} keeps new tunnels
 * away instead. Ports that changed twice are told once. Of refusals the oldest is dropped. Reports
 * of firmware are bounded by {@link ReportDeliveries}.
 */
final class TunnelEventDeliveries implements TunnelEvents {
  private static final System.Logger LOG = System.getLogger(TunnelEventDeliveries.class.getName());
  private static final Object REFUSALS = new Object();
  private static final int MOST_REFUSALS = 1_000;
  private static final Object HELLOS = new Object();
  private static final int MOST_HELLOS = 1_000;
  private static final int MOST_PER_PLATFORM = 64;
  private static final int ATTEMPTS_OF_REFUSAL = 5;

  private final Deliveries deliveries;
  private final int limit;
  private final ReportDeliveries reports;
  private final AtomicLong droppedRefusals = new AtomicLong();

  TunnelEventDeliveries(Deliveries deliveries, int limit, Figures figures) {
    this.deliveries = deliveries;
    this.limit = limit;
    this.reports = new ReportDeliveries(deliveries, limit / 2, figures);
  }

  /** Whether so much waits that no further tunnel of the PC should be opened. */
  boolean isFull(UUID platform) {
    return deliveries.size() >= limit || deliveries.size(platform) >= MOST_PER_PLATFORM;
  }

  @Override
  public void opened(TunnelOpened event) {
    deliveries.add(event.platform(), new Event(event, null));
  }

  @Override
  public void forwarded(TunnelForwarded event) {
    deliveries.add(event.platform(), new Event(event, event.tunnel()));
  }

  @Override
  public boolean reported(FirmwareReport report) {
    return reports.take(report);
  }

  @Override
  public void closed(TunnelClosed event) {
    deliveries.add(event.platform(), new Event(event, null));
  }

  @Override
  public void duplicated(DuplicatePlatform event) {
    deliveries.add(event.platform(), new Duplicate(event));
  }

  @Override
  public void refused(TunnelRefused event) {
    if (deliveries.addDroppingOldest(REFUSALS, new Refusal(event), MOST_REFUSALS)
        && droppedRefusals.getAndIncrement() % MOST_REFUSALS == 0) {
      LOG.log(WARNING, "Refusals are dropped because the listener does not take them");
    }
  }

  @Override
  public void greeted(SetupHello event) {
    if (!deliveries.offer(HELLOS, new Greeting(event), MOST_HELLOS)) {
      LOG.log(
          WARNING, "A hello of a PC is not taken, because too many wait: {0}", event.platform());
    }
  }

  /** A hello; after some failures the PC says it again. */
  private record Greeting(SetupHello event) implements Delivery {
    @Override
    public void to(TunnelListener listener) {
      listener.greeted(event);
    }

    @Override
    public boolean failed(int attempts, java.time.Instant now) {
      return attempts < ATTEMPTS_OF_REFUSAL;
    }

    @Override
    public String toString() {
      return "hello of " + event.platform();
    }
  }

  /** An event that is told until the listener has taken it. */
  private record Event(TunnelEvent event, @Nullable UUID forwardedBy) implements Delivery {
    private static final Together TOGETHER =
        (listener, deliveries) ->
            listener.happened(
                deliveries.stream().map(delivery -> ((Event) delivery).event()).toList());

    @Override
    public void to(TunnelListener listener) {
      listener.happened(List.of(event));
    }

    @Override
    public Together together() {
      return TOGETHER;
    }

    @Override
    public @Nullable Object supersedes() {
      return forwardedBy;
    }

    @Override
    public String toString() {
      return event.toString();
    }
  }

  /** Two machines with one UUID, until the listener has taken it. */
  private record Duplicate(DuplicatePlatform event) implements Delivery {
    @Override
    public void to(TunnelListener listener) {
      listener.duplicated(event);
    }
  }

  /** A refusal; after some failures the next one is tried. */
  private record Refusal(TunnelRefused event) implements Delivery {
    @Override
    public void to(TunnelListener listener) {
      listener.refused(event);
    }

    @Override
    public boolean failed(int attempts, java.time.Instant now) {
      return attempts < ATTEMPTS_OF_REFUSAL;
    }

    @Override
    public String toString() {
      return event.toString();
    }
  }
}
