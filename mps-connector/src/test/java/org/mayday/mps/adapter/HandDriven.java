package org.mayday.mps.adapter;

import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.mayday.mps.adapter.Deliveries.Crew;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.FirmwareReport;
import org.mayday.mps.api.SetupHello;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.mps.api.TunnelListener;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.Verdict;
import org.mayday.mps.fixture.FakeEndpointFactory;
import org.mayday.mps.tunnel.Figures;

/** Event deliveries whose Works and clock move only when the test says so. */
final class HandDriven implements TunnelListener {
  /** What the listener was told, call by call; calls that failed are left out. */
  final List<List<TunnelEvent>> taken = new ArrayList<>();

  /** Events that the listener cannot take. */
  final Set<TunnelEvent> poison = new HashSet<>();

  /** So many of the next calls fail whatever they tell. */
  int failuresLeft;

  int calls;
  final TunnelEventDeliveries events;
  private final Queue<Work> works = new ArrayDeque<>();
  private final MovedClock clock = new MovedClock();
  private final Deliveries deliveries;

  HandDriven(int batch) {
    Endpoints<TunnelListener> endpoints = new Endpoints<>(TunnelListener.class);
    try {
      endpoints.activate(new FakeEndpointFactory(this));
    } catch (NotSupportedException e) {
      throw new AssertionError(e);
    }
    deliveries =
        new Deliveries(
            endpoints, new QueuedWorks(works), clock, Duration.ofSeconds(1), new Crew(2, batch));
    events = new TunnelEventDeliveries(deliveries, 100_000, new Figures());
  }

  /** An event of a PC. */
  static TunnelClosed event(UUID pc, int number) {
    Instant at = Instant.ofEpochSecond(number);
    return new TunnelClosed(new UUID(0, number), pc, CloseCause.BY_PLATFORM, "", 0, 0, at);
  }

  /** Runs the Works that were asked for; gives false if there were none. */
  boolean work() {
    Work work = works.poll();
    if (work == null) {
      return false;
    }
    work.run();
    return true;
  }

  /** Time passes, and the gateway's timer ticks. */
  void pass(Duration time) {
    clock.now = clock.now.plus(time);
    deliveries.wake();
  }

  int waiting() {
    return deliveries.size();
  }

  @Override
  public void happened(List<TunnelEvent> told) {
    calls++;
    if (failuresLeft > 0) {
      failuresLeft--;
      throw new IllegalStateException("the database is away");
    }
    if (told.stream().anyMatch(poison::contains)) {
      throw new IllegalStateException("cannot be taken");
    }
    taken.add(told);
  }

  @Override
  public List<Verdict> authenticate(List<Claim> claims) {
    throw new AssertionError("no login here");
  }

  @Override
  public void reported(FirmwareReport report) {
    throw new AssertionError("no report here");
  }

  @Override
  public void duplicated(DuplicatePlatform event) {
    throw new AssertionError("not told");
  }

  @Override
  public void greeted(SetupHello event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void refused(TunnelRefused event) {
    throw new AssertionError("no refusal here");
  }

  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
