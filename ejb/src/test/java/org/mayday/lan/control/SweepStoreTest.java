package org.mayday.lan.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.lan.boundary.LanOrder;
import org.mayday.lan.boundary.LanRefused;
import org.mayday.lan.boundary.LanTask;
import org.mayday.lan.boundary.Sweep;
import org.mayday.lan.boundary.SweepState;
import org.mayday.lan.boundary.SweepTarget;
import org.mayday.lan.boundary.TargetState;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.TestVault;

class SweepStoreTest {
  private static final LanOrder FIND =
      new LanOrder(LanTask.FIND, "192.0.2.1-2", "admin", "P@ssw0rd", null, false);
  private static final List<String> ADDRESSES = List.of("192.0.2.1", "192.0.2.2");

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements announced = new TestAnnouncements(database, clock);
  private final SweepSearch search = new SweepSearch(database.entityManager());
  private final SweepStore store =
      new SweepStore(
          database.entityManager(),
          TestVault.seal(),
          search,
          new SweepNews(announced.announcer),
          clock);

  @AfterEach
  void close() {
    database.close();
  }

  private UUID ordered() {
    return database.inTransaction(em -> store.add(FIND, ADDRESSES, "sue")).id();
  }

  private Optional<Visit> taken(String... busy) {
    return database.inTransaction(em -> store.take(Set.of(busy)));
  }

  private void ended(Visit visit, Outcome outcome) {
    database.inTransaction(() -> store.end(visit, outcome));
  }

  private Sweep sweep(UUID id) {
    return database.inTransaction(em -> search.get(id));
  }

  private List<SweepTarget> targets(UUID id) {
    return database.inTransaction(em -> search.targets(id, 0, 10));
  }

  private String secret(UUID id) {
    return database.inTransaction(
        em ->
            em.createQuery("select s.secret from LanSweepRow s where s.id = :id", String.class)
                .setParameter("id", id.toString())
                .getSingleResult());
  }

  @Test
  void visitsEachAddressOnceAndForgetsThePasswordThen() {
    UUID id = ordered();
    assertThat(secret(id)).isNotEmpty().doesNotContain("P@ssw0rd");
    Visit first = taken().orElseThrow();
    assertThat(first.login()).isEqualTo(new AmtCredentials("admin", "P@ssw0rd"));
    assertThat(first.toString()).doesNotContain("P@ssw0rd");
    Visit second = taken().orElseThrow();
    assertThat(second.address()).isEqualTo("192.0.2.2");
    assertThat(taken()).isEmpty();
    FoundPc pc = new FoundPc(UUID.randomUUID(), "tern-07", "12.0.67", "admin control");
    ended(first, Outcome.good(pc, "It is there."));
    assertThat(sweep(id).state()).isEqualTo(SweepState.RUNNING);
    ended(second, Outcome.failed("Nobody answers."));
    assertThat(sweep(id))
        .extracting(Sweep::state, Sweep::over, Sweep::good)
        .containsExactly(SweepState.DONE, 2L, 1L);
    assertThat(secret(id)).isEmpty();
    assertThat(targets(id).get(0).name()).isEqualTo("tern-07");
    assertThat(announced.types("lan")).containsExactly("ordered", "progressed", "finished");
  }

  @Test
  void countsNamesThatNobodyKnowsAndListsThemInFrontOfEmptyAddresses() {
    UUID id = ordered();
    ended(taken().orElseThrow(), Outcome.failed("Nobody answers."));
    ended(taken().orElseThrow(), Outcome.unknown("Nobody knows it."));
    assertThat(sweep(id))
        .extracting(Sweep::state, Sweep::over, Sweep::good, Sweep::unknown)
        .containsExactly(SweepState.DONE, 2L, 0L, 1L);
    assertThat(targets(id))
        .extracting(target -> target.state())
        .containsExactly(TargetState.UNKNOWN, TargetState.FAILED);
  }

  @Test
  void leavesAnAddressAtWhichSomethingIsUnderWay() {
    ordered();
    assertThat(taken("192.0.2.1").orElseThrow().address()).isEqualTo("192.0.2.2");
    assertThat(taken("192.0.2.1")).isEmpty();
  }

  @Test
  void goesOnAfterTheServerWasKilled() {
    ordered();
    taken();
    assertThat((int) database.inTransaction(em -> store.recover(Set.of()))).isEqualTo(1);
    assertThat(taken().orElseThrow().address()).isEqualTo("192.0.2.1");
  }

  @Test
  void goesOnWithWhatTheEndOfTheServerCutOff() {
    UUID id = ordered();
    ended(taken().orElseThrow(), Outcome.cutOff());
    assertThat(sweep(id).over()).isZero();
    Visit again = taken().orElseThrow();
    assertThat(again.address()).isEqualTo("192.0.2.1");
    assertThat(again.login()).isEqualTo(new AmtCredentials("admin", "P@ssw0rd"));
    database.inTransaction(em -> store.stop(id));
    ended(again, Outcome.cutOff());
    assertThat(targets(id)).extracting(target -> target.state()).containsOnly(TargetState.SKIPPED);
  }

  @Test
  void leavesAloneWhatIsUnderWayWhenItLooksForWhatIsNot() {
    ordered();
    taken();
    assertThat((int) database.inTransaction(em -> store.recover(Set.of("192.0.2.1")))).isZero();
    assertThat((boolean) database.inTransaction(em -> store.underWay())).isTrue();
  }

  @Test
  void tellsOfEmptyAddressesNowAndThenOnly() {
    List<String> many =
        IntStream.range(0, 500).mapToObj(i -> "10.0.%d.%d".formatted(i / 250, i % 250)).toList();
    UUID id = database.inTransaction(em -> store.add(FIND, many, "sue")).id();
    for (int i = 0; i < 25; i++) {
      ended(taken().orElseThrow(), Outcome.failed("Nobody answers."));
    }
    assertThat(sweep(id).over()).isEqualTo(25);
    assertThat(announced.types("lan")).containsExactly("ordered", "progressed", "progressed");
  }

  @Test
  void writesCellsThatNoSpreadsheetTakesForFormulas() {
    UUID id = ordered();
    FoundPc pc = new FoundPc(UUID.randomUUID(), "=cmd|' /C calc'!A0", "12.0.67", "admin control");
    ended(taken().orElseThrow(), Outcome.good(pc, "It is there, \"good\"."));
    String csv = database.inTransaction(em -> new SweepCsv(search).of(id));
    assertThat(csv.split("\r\n"))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("192.0.2.1,GOOD," + pc.platform() + ",'=cmd|"))
        .anyMatch(line -> line.contains("\"It is there, \"\"good\"\".\""));
  }

  @Test
  void stopsWithWhatIsUnderWayDoneToItsEnd() {
    UUID id = ordered();
    Visit visit = taken().orElseThrow();
    assertThat((boolean) database.inTransaction(em -> store.stop(id))).isTrue();
    assertThat((boolean) database.inTransaction(em -> store.stop(id))).isFalse();
    assertThat(secret(id)).isEmpty();
    assertThat(taken()).isEmpty();
    ended(visit, Outcome.failed("Nobody answers."));
    assertThat(sweep(id).state()).isEqualTo(SweepState.STOPPED);
    assertThat(targets(id))
        .extracting(target -> target.state())
        .containsExactlyInAnyOrder(TargetState.FAILED, TargetState.SKIPPED);
  }

  @Test
  void takesSoManyOrdersAtATime() {
    for (int i = 0; i < 5; i++) {
      ordered();
    }
    assertThatThrownBy(this::ordered).isInstanceOf(LanRefused.class);
  }
}
