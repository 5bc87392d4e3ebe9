package org.mayday.lan.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.audit.boundary.AuditEntry;
import org.mayday.audit.control.TestTrail;
import org.mayday.fleet.control.FleetControls;
import org.mayday.lan.boundary.LanTask;
import org.mayday.lan.boundary.TargetState;
import org.mayday.operation.control.Pins;
import org.mayday.schema.TestDatabase;
import org.mayday.setup.control.SetupSearch;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanTransportException.Kind;

class VisitorTest {
  private static final AmtCredentials LOGIN = new AmtCredentials("admin", "P@ssw0rd");
  private static final LanSettings ALLOWED =
      new LanSettings(List.of(Addresses.read("192.0.2.0/24").orElseThrow()), 4);

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements announced = new TestAnnouncements(database, clock);
  private final FleetControls fleet = FleetControls.in(database);
  private final TestTrail trail = TestTrail.in(database);
  private final LanPc pc = new LanPc(UUID.randomUUID(), LOGIN);
  private final Visitor visitor = visitor();

  private Visitor visitor() {
    LanPlaces places =
        new LanPlaces(
            database.entityManager(),
            new SetupSearch(database.entityManager()),
            fleet.directory,
            clock);
    Pins pins = new Pins(database.entityManager(), announced, clock);
    LanWork work =
        new LanWork(
            new LanFleet(fleet.directory, fleet.store, fleet.vault, places, pins, announced),
            new LanProfiles(null, null, null),
            places,
            pins,
            new LanAudit(trail, announced, clock),
            announced);
    return new Visitor(pc, places, work, fleet.vault, ALLOWED, announced);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Outcome visited(LanTask task, String address, AmtCredentials login) {
    return visitor.visit(new Visit(UUID.randomUUID(), 0, address, task, "", false, login, "sue"));
  }

  private Outcome visited(LanTask task, AmtCredentials login) {
    return visited(task, LanPc.ADDRESS, login);
  }

  private static void fails(Outcome outcome, String words) {
    assertThat(outcome.words()).contains(words);
    assertThat(outcome.state()).isEqualTo(TargetState.FAILED);
  }

  @Test
  void registersAPcAndFindsItAgainWithItsStoredLoginByAddressAndByName() {
    assertThat(visited(LanTask.REGISTER, LOGIN).words()).isEqualTo("It is registered as tern-07.");
    assertThat(fleet.vault.amtCredentials(pc.platform)).contains(LOGIN);
    assertThat(trail.entries())
        .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::platform)
        .containsExactly(tuple("sue", "lan.register", pc.platform));
    assertThat(visited(LanTask.FIND, null).words()).isEqualTo("The help desk knows it as tern-07.");
    assertThat(visited(LanTask.FIND, "tern-07", null).isGood()).isTrue();
  }

  /** Firmware, or whoever runs an agent, says the name by which a PC is registered. */
  @Test
  void looksAtAnAddressAndNotForAPcThatIsCalledSo() {
    String other = LanPc.ADDRESS.replaceFirst("\\d+$", "250");
    pc.isNamed(other);
    assertThat(visited(LanTask.REGISTER, LOGIN).words())
        .isEqualTo("It is registered as " + other + ".");
    fails(visited(LanTask.FIND, other, LOGIN), "Nobody answers");
  }

  /** Anybody can answer with the UUID of any PC, and take whatever login he is shown. */
  @Test
  void leavesAPcAloneThatTakesAnotherLoginThanTheOneThatIsKnown() {
    visited(LanTask.REGISTER, LOGIN);
    AmtCredentials second = new AmtCredentials("second", "An0ther-1");
    pc.takes(second);
    fails(visited(LanTask.FIND, second), "another login than the one");
    fails(visited(LanTask.REGISTER, second), "another login than the one");
    assertThat(fleet.vault.amtCredentials(pc.platform)).contains(LOGIN);
  }

  @Test
  void triesTlsIfNobodyAnswersWithout() {
    pc.tlsOnly();
    assertThat(visited(LanTask.REGISTER, LOGIN).isGood()).isTrue();
    assertThat(pc.tries()).containsExactly("plain", "tls");
  }

  @Test
  void leavesAPcAloneThatShowsAnotherCertificateThanBefore() {
    pc.tlsOnly();
    visited(LanTask.REGISTER, LOGIN);
    pc.shows("ff".repeat(32));
    fails(visited(LanTask.FIND, LOGIN), "another certificate than before");
  }

  @Test
  void triesAPasswordOnce() {
    fails(visited(LanTask.REGISTER, new AmtCredentials("admin", "Wr0ng-pass")), "tried once");
    assertThat(pc.tries()).containsExactly("plain");
    assertThat(fleet.vault.amtCredentials(pc.platform)).isEmpty();
  }

  @Test
  void triesNoPasswordIfNoneIsKnown() {
    fails(visited(LanTask.CHECK, null), "Say user and password");
    assertThat(pc.tries()).isEmpty();
  }

  @Test
  void goesNowhereButWhereItMayAlsoByName() {
    for (String address : List.of("127.0.0.1", "localhost")) {
      fails(visited(LanTask.FIND, address, LOGIN), "in none of the networks");
    }
    assertThat(pc.tries()).isEmpty();
  }

  /** RFC 6761 lets no host have such a name. */
  @Test
  void saysOfANameThatNobodyKnowsThatNobodyWasLookedFor() {
    for (AmtCredentials login : Arrays.asList(LOGIN, null)) {
      Outcome outcome = visited(LanTask.FIND, "nobody.invalid", login);
      assertThat(outcome.state()).isEqualTo(TargetState.UNKNOWN);
      assertThat(outcome.words()).contains("Nobody knows", "Nobody was looked for.");
    }
    assertThat(pc.tries()).isEmpty();
  }

  @Test
  void leavesAPcWithoutUuidAlone() {
    pc.tellsNoUuid();
    fails(visited(LanTask.REGISTER, LOGIN), "does not tell its UUID");
  }

  @Test
  void saysWhatHappenedWhateverItIs() {
    for (Kind kind : Kind.values()) {
      int before = pc.tries().size();
      pc.fails(kind);
      Outcome outcome = visited(LanTask.FIND, LOGIN);
      assertThat(outcome.isGood()).isFalse();
      assertThat(outcome.isCutOff()).isEqualTo(kind == Kind.CANCELLED);
      assertThat(outcome.words()).doesNotContain("P@ssw0rd");
      boolean again = kind == Kind.UNREACHABLE || kind == Kind.CUT || kind == Kind.TIMED_OUT;
      assertThat(pc.tries()).as(kind.name()).hasSize(before + (again ? 2 : 1));
    }
  }
}
