package org.mayday.presence.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.presence.boundary.TunnelDown;
import org.mayday.presence.boundary.TunnelReady;
import org.mayday.presence.boundary.TunnelRecord;
import org.mayday.presence.boundary.TunnelUp;
import org.mayday.schema.TestDatabase;

class TunnelBookTest {
  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final RecordedHearers hearers = new RecordedHearers();
  private final TestPresence presence =
      new TestPresence(database, announcements, fleet, clock, hearers);
  private final UUID pc = fleet.registered("pc-1");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void writesDownAWholeTunnel() {
    UUID tunnel = presence.opens(pc, 1);
    presence.forwards(tunnel, pc);
    assertThat(card().connected()).isTrue();
    clock.pass(Duration.ofSeconds(20));
    presence.loses(tunnel, pc);

    assertThat(card().connected()).isFalse();
    TunnelRecord record = history().get(0);
    assertThat(record.trigger()).isEqualTo("USER_INITIATED");
    assertThat(record.address()).isEqualTo("192.0.2.7");
    assertThat(record.closeCause()).isEqualTo("CONNECTION_LOST");
    assertThat(record.closedAt()).isEqualTo(clock.instant());
    assertThat(announcements.types("tunnel")).containsExactly("opened", "forwarded", "closed");
    assertThat(announcements.told().get(0).data())
        .contains(
            "\"State\":0",
            "\"DeviceFqdn\":\"pc-1\"",
            "\"DeviceUuid\":\"" + pc,
            "\"MpsAddress\":\"192.0.2.254:4433\"");
    assertThat(announcements.told().get(1).data()).contains("\"DevicePort\":[16992,16994]");
    assertThat(announcements.told().get(2).data()).contains("\"State\":1");
  }

  @Test
  void bearsEveryEventTwice() {
    UUID tunnel = UUID.randomUUID();
    TunnelOpened opened = presence.opened(tunnel, pc, 1);
    presence.tell(opened);
    presence.tell(opened);
    presence.forwards(tunnel, pc);
    presence.forwards(tunnel, pc);
    var closed = presence.closed(tunnel, pc, CloseCause.BY_PLATFORM);
    presence.tell(closed);
    presence.tell(closed);
    presence.tell(opened);

    assertThat(history()).hasSize(1);
    assertThat(card().connected()).isFalse();
    assertThat(announcements.types("tunnel")).containsExactly("opened", "forwarded", "closed");
    assertThat(hearers.heard)
        .hasExactlyElementsOfTypes(TunnelUp.class, TunnelReady.class, TunnelDown.class);
  }

  @Test
  void aLateEndOfAReplacedTunnelChangesNothing() {
    UUID first = presence.opens(pc, 4);
    clock.pass(Duration.ofSeconds(5));
    UUID second = presence.opens(pc, 1);
    presence.tell(presence.closed(first, pc, CloseCause.REPLACED));

    assertThat(card().connected()).isTrue();
    assertThat(history()).extracting(TunnelRecord::tunnel).containsExactly(second, first);
    assertThat(history().get(1).closeCause()).isEqualTo("REPLACED");
    assertThat(announcements.types("tunnel")).containsExactly("opened", "closed", "opened");
    TunnelDown down = (TunnelDown) hearers.heard.get(1);
    assertThat(down.replaced()).isTrue();
  }

  @Test
  void passesOverTheEndAndThePortsOfATunnelThatItNeverHeardOf() {
    UUID tunnel = UUID.randomUUID();
    presence.forwards(tunnel, pc);
    presence.loses(tunnel, pc);
    assertThat(history()).isEmpty();
    assertThat(announcements.told()).isEmpty();
  }

  @Test
  void closesWhatWasOpenWhenTheServerStarts() {
    UUID tunnel = presence.opens(pc, 4);
    clock.pass(Duration.ofHours(1));
    assertThat(presence.reconciliation.started(List.of())).isEqualTo(1);
    assertThat(card().connected()).isFalse();
    assertThat(history().get(0).closeDetail()).isEqualTo("server restarted");
    assertThat(hearers.heard).last().isInstanceOf(TunnelDown.class);
    assertThat(history().get(0).tunnel()).isEqualTo(tunnel);
  }

  @Test
  void addsATunnelWhoseOpeningWasLost() {
    UUID tunnel = UUID.randomUUID();
    var live = List.of(presence.live(tunnel, pc));
    presence.reconciliation.reconcile(live, Set.of());
    assertThat(history()).as("it may still be on its way").isEmpty();

    clock.pass(Reconciliation.SETTLING.plusSeconds(1));
    presence.reconciliation.reconcile(live, Set.of());
    presence.reconciliation.reconcile(live, Set.of());
    assertThat(history()).extracting(TunnelRecord::tunnel).containsExactly(tunnel);
    assertThat(card().connected()).isTrue();
    assertThat(hearers.heard).hasExactlyElementsOfTypes(TunnelUp.class, TunnelReady.class);
  }

  @Test
  void endsATunnelWhoseEndWasLost() {
    presence.opens(pc, 4);
    presence.reconciliation.reconcile(List.of(), Set.of());
    assertThat(card().connected()).as("too young to be judged").isTrue();

    clock.pass(Reconciliation.SETTLING.plusSeconds(1));
    presence.reconciliation.reconcile(List.of(), Set.of());
    assertThat(card().connected()).isFalse();
    assertThat(history().get(0).closeDetail()).contains("not reported");
  }

  @Test
  void doesNotForestallWhatTheGatewayHasToTellYet() {
    UUID tunnel = presence.opens(pc, 4);
    clock.pass(Reconciliation.SETTLING.plusSeconds(1));
    presence.reconciliation.reconcile(List.of(), Set.of(pc));
    presence.forwards(tunnel, pc);
    presence.loses(tunnel, pc);
    assertThat(announcements.types("tunnel")).containsExactly("opened", "forwarded", "closed");
  }

  @Test
  void disconnectsAPcThatSeemsConnectedWithoutAnyTunnel() {
    database.inTransaction(
        () -> fleet.directory.connected(pc, "192.0.2.7", "PERIODIC", "modern", clock.instant()));
    presence.reconciliation.reconcile(List.of(), Set.of());
    assertThat(card().connected()).isFalse();
  }

  @Test
  void writesLastSeenForAllLiveTunnels() {
    UUID other = fleet.registered("pc-2");
    UUID one = presence.opens(pc, 4);
    UUID two = presence.opens(other, 4);
    clock.pass(Duration.ofSeconds(30));
    presence.reconciliation.reconcile(
        List.of(presence.live(one, pc), presence.live(two, other)), Set.of());
    assertThat(
            database.<Map<String, Object>>inTransaction(
                em ->
                    Map.of(
                        "seen",
                        em.createQuery("select count(p) from PlatformRow p where p.lastSeen = :now")
                            .setParameter("now", clock.instant())
                            .getSingleResult())))
        .containsEntry("seen", 2L);
  }

  private PlatformCard card() {
    return database.inTransaction(em -> fleet.directory.find(pc)).orElseThrow();
  }

  private List<TunnelRecord> history() {
    return database.inTransaction(em -> presence.rows.history(pc, 10));
  }
}
