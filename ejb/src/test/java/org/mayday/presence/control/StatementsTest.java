package org.mayday.presence.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.schema.TestDatabase;

/** The database sees batches: what a login costs there does not grow with how many log in. */
class StatementsTest {
  private static final int MANY = 200;

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final TestPresence presence =
      new TestPresence(database, announcements, fleet, clock, new RecordedHearers());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aBatchCostsTheSameHoweverManyItTellsOf() {
    List<UUID> pcs = pcs(MANY);
    List<UUID> tunnels = pcs.stream().map(pc -> UUID.randomUUID()).toList();
    List<TunnelEvent> opened = new ArrayList<>();
    List<TunnelEvent> forwarded = new ArrayList<>();
    List<TunnelEvent> closed = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      opened.add(presence.opened(tunnels.get(i), pcs.get(i), 4));
      forwarded.add(presence.forwarded(tunnels.get(i), pcs.get(i)));
      closed.add(presence.closed(tunnels.get(i), pcs.get(i), CloseCause.BY_PLATFORM));
    }
    assertThat(statements(opened)).isLessThanOrEqualTo(15);
    assertThat(statements(forwarded)).isLessThanOrEqualTo(12);
    assertThat(statements(closed)).isLessThanOrEqualTo(14);
  }

  @Test
  void comparingAThousandTunnelsTakesAHandfulOfStatements() {
    List<LiveTunnel> live = new ArrayList<>();
    List<TunnelEvent> opened = new ArrayList<>();
    for (UUID pc : pcs(1_000)) {
      UUID tunnel = UUID.randomUUID();
      opened.add(presence.opened(tunnel, pc, 4));
      live.add(presence.live(tunnel, pc));
    }
    presence.tell(opened.subList(0, 500).toArray(TunnelEvent[]::new));
    presence.tell(opened.subList(500, 1_000).toArray(TunnelEvent[]::new));
    clock.pass(Duration.ofMinutes(2));
    presence.reconciliation.reconcile(live, Set.of());
    database.statements().take();

    presence.reconciliation.reconcile(live, Set.of());
    assertThat(database.statements().take()).isLessThanOrEqualTo(8);
  }

  private int statements(List<TunnelEvent> events) {
    database.statements().take();
    presence.tell(events.toArray(TunnelEvent[]::new));
    int taken = database.statements().take();
    System.getLogger("statements")
        .log(System.Logger.Level.INFO, "{0} statements for {1}", taken, events.get(0).getClass());
    return taken;
  }

  private List<UUID> pcs(int count) {
    List<UUID> pcs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pcs.add(fleet.registered("pc-" + i));
    }
    return pcs;
  }
}
