package org.mayday.mps.tunnel;

import static java.lang.System.Logger.Level.INFO;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelRefused;

/**
 * Counts every refusal, and tells and logs them so that a flood cannot: the first of a kind at
 * once, what follows within the burst time as one with their number. Thread-safe.
 */
public final class Refusals {
  private static final System.Logger LOG = System.getLogger(Refusals.class.getName());

  /** Kinds that are told apart within one burst time; refusals beyond are counted only. */
  static final int MOST_KINDS = 1_000;

  private final Map<Kind, Burst> bursts = new LinkedHashMap<>();
  private final Figures figures;
  private final TunnelEvents events;
  private final Clock clock;
  private final Duration burstTime;

  public Refusals(Figures figures, TunnelEvents events, Clock clock, Duration burstTime) {
    this.figures = figures;
    this.events = events;
    this.clock = clock;
    this.burstTime = burstTime;
  }

  /** Takes a refusal; never blocks. */
  public void report(TunnelRefused refusal) {
    figures.refused(refusal.reason());
    if (isFirst(refusal)) {
      tell(refusal);
    }
  }

  private synchronized boolean isFirst(TunnelRefused refusal) {
    Kind kind = Kind.of(refusal);
    Burst burst = bursts.get(kind);
    if (burst != null) {
      burst.last = refusal;
      burst.more++;
      return false;
    }
    if (bursts.size() >= MOST_KINDS) {
      return false;
    }
    bursts.put(kind, new Burst(clock.instant().plus(burstTime), refusal));
    return true;
  }

  /** Tells of bursts that are over; to be called regularly. */
  public void tick() {
    for (Burst burst : takeEnded(clock.instant())) {
      if (burst.more > 0) {
        tell(burst.summary(burstTime));
      }
    }
  }

  private synchronized List<Burst> takeEnded(Instant now) {
    List<Burst> ended = new ArrayList<>();
    // In the order of their beginning, so the first that is not over ends the search.
    Iterator<Burst> oldest = bursts.values().iterator();
    while (oldest.hasNext()) {
      Burst burst = oldest.next();
      if (burst.until.isAfter(now)) {
        break;
      }
      ended.add(burst);
      oldest.remove();
    }
    return ended;
  }

  private void tell(TunnelRefused refusal) {
    LOG.log(
        INFO,
        "Refused {0} at {1}: {2}, {3}{4}",
        refusal.peer(),
        refusal.stage(),
        refusal.reason(),
        refusal.detail(),
        refusal.platform() == null ? "" : ", PC " + refusal.platform());
    events.refused(refusal);
  }

  /** Refusals that are the same to a reader. */
  private record Kind(
      @Nullable InetAddress address,
      TunnelRefused.Stage stage,
      TunnelRefused.Reason reason,
      @Nullable UUID platform) {
    static Kind of(TunnelRefused refusal) {
      return new Kind(
          refusal.peer().getAddress(), refusal.stage(), refusal.reason(), refusal.platform());
    }
  }

  /** Refusals of one kind within the burst time after the first. */
  private static final class Burst {
    private final Instant until;
    private TunnelRefused last;
    private int more;

    Burst(Instant until, TunnelRefused first) {
      this.until = until;
      this.last = first;
    }

    TunnelRefused summary(Duration time) {
      String detail =
          more == 1
              ? last.detail()
              : "%s; %d times within %d s".formatted(last.detail(), more, time.toSeconds());
      return new TunnelRefused(
          last.peer(),
          last.stage(),
          last.reason(),
          detail,
          last.platform(),
          last.username(),
          last.at());
    }
  }
}
