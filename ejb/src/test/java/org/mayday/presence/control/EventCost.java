package org.mayday.presence.control;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.schema.TestDatabase;

/**
 * Measures what the three events of a tunnel cost the application and a database in memory, in
 * processor time of the thread that writes them. Asserts nothing and runs by hand only: {@code mvn
 * -pl ejb -am -Dtest=EventCost -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
class EventCost {
  private static final int PCS = 1_000;
  private static final int ROUNDS = 12;
  private static final int MEASURED = 4;

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 200})
  void ofBatches(int batch) {
    try (TestDatabase database = TestDatabase.create()) {
      MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
      TestAnnouncements announcements = new TestAnnouncements(database, clock);
      FleetControls fleet = FleetControls.in(database);
      TestPresence presence =
          new TestPresence(database, announcements, fleet, clock, new RecordedHearers());
      List<UUID> pcs = new ArrayList<>();
      for (int i = 0; i < PCS; i++) {
        pcs.add(fleet.registered("pc-" + i));
      }
      long cpu = 0;
      int trips = 0;
      for (int round = 0; round < ROUNDS; round++) {
        clock.pass(Duration.ofMinutes(1));
        List<List<TunnelEvent>> told = told(presence, pcs, batch);
        database.statements().take();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        told.forEach(events -> presence.tell(events.toArray(TunnelEvent[]::new)));
        if (round >= ROUNDS - MEASURED) {
          cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
          trips += database.statements().take();
        }
      }
      System.getLogger(EventCost.class.getName())
          .log(
              System.Logger.Level.INFO,
              "batches of %d: %.3f ms and %.2f trips to the database for each tunnel"
                  .formatted(batch, cpu / 1e6 / PCS / MEASURED, trips / (double) PCS / MEASURED));
    }
  }

  /** Everything about one tunnel of each PC, in batches. */
  private static List<List<TunnelEvent>> told(TestPresence presence, List<UUID> pcs, int batch) {
    List<List<TunnelEvent>> told = new ArrayList<>();
    for (int from = 0; from < pcs.size(); from += batch) {
      List<TunnelEvent> opened = new ArrayList<>();
      List<TunnelEvent> forwarded = new ArrayList<>();
      List<TunnelEvent> closed = new ArrayList<>();
      for (UUID pc : pcs.subList(from, from + batch)) {
        UUID tunnel = UUID.randomUUID();
        opened.add(presence.opened(tunnel, pc, 4));
        forwarded.add(presence.forwarded(tunnel, pc));
        closed.add(presence.closed(tunnel, pc, CloseCause.BY_PLATFORM));
      }
      told.add(opened);
      told.add(forwarded);
      told.add(closed);
    }
    return told;
  }
}
