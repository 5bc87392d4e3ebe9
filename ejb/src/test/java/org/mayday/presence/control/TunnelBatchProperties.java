package org.mayday.presence.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.schema.TestDatabase;

/** However events are cut into batches, the rows and what is announced are the same. */
class TunnelBatchProperties {
  private static final int PCS = 3;
  private static final String ROWS =
      "select t.id, t.platform, t.openedAt, t.closedAt, t.ports, t.closeCause, t.bytesIn"
          + " from Tunnel t order by t.id";
  private static final String PLATFORMS =
      "select p.connected, p.connectedSince, p.lastSeen, p.lastTrigger, p.address"
          + " from PlatformRow p order by p.name";

  @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
  void anyCutGivesTheSame(
      @ForAll @Size(max = 25) List<@IntRange(max = 8) Integer> steps,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 7) Integer> cuts) {
    List<String> oneByOne = outcome(steps, List.of(1));
    assertThat(outcome(steps, cuts)).isEqualTo(oneByOne);
  }

  /** A step is an event of one of three PCs: a new tunnel, its ports or its end. */
  private static List<String> outcome(List<Integer> steps, List<Integer> cuts) {
    try (TestDatabase database = TestDatabase.create()) {
      World world = new World(database);
      Iterator<TunnelEvent> events = world.events(steps).iterator();
      for (int i = 0; events.hasNext(); i++) {
        List<TunnelEvent> batch = new ArrayList<>();
        int size = cuts.get(i % cuts.size());
        while (events.hasNext() && batch.size() < size) {
          batch.add(events.next());
        }
        world.presence.tell(batch.toArray(TunnelEvent[]::new));
      }
      return world.outcome();
    }
  }

  private static final class World {
    private final TestDatabase database;
    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
    private final TestAnnouncements announcements;
    private final FleetControls fleet;
    private final TestPresence presence;
    private final List<UUID> pcs = new ArrayList<>();
    private final UUID[] newest = new UUID[PCS];
    private int tunnels;

    World(TestDatabase database) {
      this.database = database;
      announcements = new TestAnnouncements(database, clock);
      fleet = FleetControls.in(database);
      presence = new TestPresence(database, announcements, fleet, clock, new RecordedHearers());
      for (int i = 0; i < PCS; i++) {
        pcs.add(fleet.registered("pc-" + i));
        newest[i] = new UUID(9, i);
      }
    }

    List<TunnelEvent> events(List<Integer> steps) {
      return steps.stream().map(this::event).toList();
    }

    private TunnelEvent event(int step) {
      clock.pass(Duration.ofSeconds(1));
      int i = step % PCS;
      UUID pc = pcs.get(i);
      switch (step / PCS) {
        case 0:
          tunnels++;
          newest[i] = new UUID(1, tunnels);
          return presence.opened(newest[i], pc, 1 + step % 4);
        case 1:
          return presence.forwarded(newest[i], pc);
        default:
          return presence.closed(newest[i], pc, CloseCause.BY_PLATFORM);
      }
    }

    List<String> outcome() {
      List<String> outcome = new ArrayList<>();
      database.inTransaction(
          () -> {
            rows(ROWS).forEach(row -> outcome.add(text(row)));
            rows(PLATFORMS).forEach(row -> outcome.add(text(row)));
          });
      for (UUID pc : pcs) {
        announcements.told().stream()
            .filter(told -> told.subject().equals(pc.toString()))
            .forEach(told -> outcome.add(named(told.type() + told.data())));
      }
      return outcome;
    }

    private List<Object[]> rows(String query) {
      return database.entityManager().createQuery(query, Object[].class).getResultList();
    }

    private String text(Object[] row) {
      return named(java.util.Arrays.toString(row));
    }

    private String named(String text) {
      String named = text;
      for (int i = 0; i < PCS; i++) {
        named = named.replace(pcs.get(i).toString(), "pc-" + i);
      }
      return named;
    }
  }
}
