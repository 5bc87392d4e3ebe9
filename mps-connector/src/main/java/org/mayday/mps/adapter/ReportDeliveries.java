package org.mayday.mps.adapter;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.mps.api.FirmwareReport.Kind;
import org.mayday.mps.api.TunnelListener;
import org.mayday.mps.tunnel.Figures;

/**
 * Hands reports of firmware to the listener, each in the order of its PC's other events. What waits
 * is bounded for each PC and in all, by number and by bytes, so that neither a chatty PC nor a slow
 * database eats the memory or keeps tunnels from being told.
 *
 * <p>A WS-Management event is not taken when too many wait, since firmware that gets no
 * acknowledgement sends it again. Nobody repeats a datagram, so it takes the place of the oldest.
 * Thread-safe.
 */
final class ReportDeliveries {
  private static final System.Logger LOG = System.getLogger(ReportDeliveries.class.getName());

  // Together less than what keeps the tunnels of a PC away, see TunnelEventDeliveries.
  private static final int MOST_EVENTS = 32;
  private static final int MOST_OTHERS = 16;

  /** Most bytes of content that wait in all: 16 MiB. */
  private static final long MOST_BYTES = 16L << 20;

  /** With pauses that double up to one minute this bears a listener that is away for minutes. */
  private static final int ATTEMPTS = 12;

  private final Deliveries deliveries;
  private final int limit;
  private final Figures figures;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicBoolean full = new AtomicBoolean();

  /**
   * @param limit most reports that wait in all
   */
  ReportDeliveries(Deliveries deliveries, int limit, Figures figures) {
    this.deliveries = deliveries;
    this.limit = limit;
    this.figures = figures;
  }

  /** Takes a report; returns false if too many wait. */
  boolean take(FirmwareReport report) {
    waiting.incrementAndGet();
    bytes.addAndGet(report.size());
    boolean taken = hasRoom() && offer(report);
    if (!taken) {
      leave(report);
      if (full.compareAndSet(false, true)) {
        LOG.log(WARNING, "Reports of firmware are not taken, because too many wait: {0}", report);
      }
    }
    return taken;
  }

  private boolean hasRoom() {
    return waiting.get() <= limit && bytes.get() <= MOST_BYTES;
  }

  private boolean offer(FirmwareReport report) {
    Report delivery = new Report(report);
    if (report.kind() == Kind.HTTP_EVENT) {
      return deliveries.offer(report.platform(), delivery, MOST_EVENTS);
    }
    return deliveries.offer(report.platform(), delivery, MOST_OTHERS)
        || (deliveries.dropOldest(report.platform(), Promise.NONE)
            && deliveries.offer(report.platform(), delivery, MOST_OTHERS));
  }

  private void leave(FirmwareReport report) {
    waiting.decrementAndGet();
    bytes.addAndGet(-report.size());
  }

  /** What firmware was promised: an event that was acknowledged is not dropped for another one. */
  private enum Promise {
    ACKNOWLEDGED,
    NONE
  }

  /** A report on its way to the listener. */
  private final class Report implements Delivery {
    private final FirmwareReport report;

    Report(FirmwareReport report) {
      this.report = report;
    }

    @Override
    public void to(TunnelListener listener) {
      listener.reported(report);
    }

    @Override
    public void done() {
      leave(report);
      figures.reportTold();
      full.set(false);
    }

    @Override
    public boolean failed(int attempts, Instant now) {
      if (attempts < ATTEMPTS) {
        return true;
      }
      dropped();
      return false;
    }

    @Override
    public Object kind() {
      return report.kind() == Kind.HTTP_EVENT ? Promise.ACKNOWLEDGED : Promise.NONE;
    }

    @Override
    public void dropped() {
      leave(report);
      figures.reportDropped();
    }

    @Override
    public String toString() {
      return report.toString();
    }
  }
}
