package org.mayday.mps.admission;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.mayday.mps.config.AdmissionSettings;
import org.mayday.mps.config.TunnelLimits;

/**
 * Counts connections, and those of them that are not logged in, in all and per source, and keeps
 * them within their limits. A front is counted in all only. Thread-safe.
 */
public final class Admission {
  private final TunnelLimits limits;
  private final AdmissionSettings settings;
  private final Map<Source, Count> counts = new HashMap<>();
  private final Count all = new Count();

  public Admission(TunnelLimits limits, AdmissionSettings settings) {
    this.limits = limits;
    this.settings = settings;
  }

  /** What the limits say to one more connection. */
  public enum Decision {
    ADMITTED(""),
    TOO_MANY("the gateway has as many connections as it may"),
    TOO_MANY_OF_SOURCE("the address has as many connections as it may"),
    TOO_MANY_PENDING("the gateway has as many connections without login as it may"),
    TOO_MANY_PENDING_OF_SOURCE("the address has as many connections without login as it may");

    private final String words;

    Decision(String words) {
      this.words = words;
    }

    /** The reason in words. */
    public String words() {
      return words;
    }
  }

  /** Whether one more connection would be admitted; from a front only the whole counts. */
  public synchronized Decision decide(InetAddress address, boolean front) {
    Decision decision = decideForAll();
    return decision == Decision.ADMITTED && !front ? decideFor(Source.of(address)) : decision;
  }

  private Decision decideForAll() {
    if (all.connections >= limits.maxConnections()) {
      return Decision.TOO_MANY;
    }
    return all.pending >= settings.maxPending() ? Decision.TOO_MANY_PENDING : Decision.ADMITTED;
  }

  private Decision decideFor(Source source) {
    Count count = counts.get(source);
    if (count != null && count.connections >= limits.maxConnectionsPerAddress()) {
      return Decision.TOO_MANY_OF_SOURCE;
    }
    return count != null && count.pending >= settings.maxPendingPerAddress()
        ? Decision.TOO_MANY_PENDING_OF_SOURCE
        : Decision.ADMITTED;
  }

  /** Counts a connection whose caller is not known yet. */
  public synchronized Pass enter() {
    all.connections++;
    all.pending++;
    return new Pass(this);
  }

  /** The caller of a connection became known; counts it for its source if that may be. */
  synchronized Decision comesFrom(Source source) {
    Decision decision = decideFor(source);
    if (decision == Decision.ADMITTED) {
      Count count = counts.computeIfAbsent(source, key -> new Count());
      count.connections++;
      count.pending++;
    }
    return decision;
  }

  synchronized void loggedIn(Pass pass) {
    all.pending--;
    Source source = pass.source();
    Count count = source == null ? null : counts.get(source);
    if (count != null) {
      count.pending--;
    }
  }

  synchronized void leave(Pass pass, boolean pending) {
    all.leave(pending);
    Source source = pass.source();
    Count count = source == null ? null : counts.get(source);
    if (source != null && count != null) {
      count.leave(pending);
      if (count.connections == 0) {
        counts.remove(source);
      }
    }
  }

  /** Connections under way. */
  public synchronized int connections() {
    return all.connections;
  }

  /** Connections that are not logged in. */
  public synchronized int pending() {
    return all.pending;
  }

  private static final class Count {
    private int connections;
    private int pending;

    void leave(boolean wasPending) {
      connections--;
      if (wasPending) {
        pending--;
      }
    }
  }
}
