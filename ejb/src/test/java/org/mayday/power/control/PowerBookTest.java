package org.mayday.power.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.fleet.control.FleetControls;
import org.mayday.power.boundary.PowerSpell;
import org.mayday.power.boundary.PowerState;
import org.mayday.schema.TestDatabase;

/** What is remembered of the power states of PCs. */
class PowerBookTest {
  private static final int ON = 2;
  private static final int SLEEP = 4;
  private static final int OFF = 8;
  private static final int CHANGING = 5;
  private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(TEN);
  private final FleetControls fleet = FleetControls.in(database);
  private final UUID pc = fleet.registered("pc-1");
  private final PowerHistorySettings settings =
      new PowerHistorySettings(Duration.ofDays(90), 1_000);
  private final PowerBook book =
      new PowerBook(database.entityManager(), fleet.directory, settings, clock);

  @AfterEach
  void close() {
    database.close();
  }

  private void found(int cim) {
    assertThat(book.noted(pc, new PowerReading(cim, Set.of())).rawState()).isEqualTo(cim);
  }

  private void stored() {
    database.inTransaction(book::store);
    assertThat(book.isAnythingNew()).isFalse();
  }

  private void after(Duration time) {
    clock.pass(time);
  }

  private int trimmed() {
    return database.inTransaction(any -> book.trim());
  }

  private List<PowerSpell> known() {
    return known(Instant.EPOCH, 99);
  }

  private List<PowerSpell> known(Instant since, int limit) {
    return database.inTransaction(any -> book.of(pc, since, limit));
  }

  private static PowerSpell spell(PowerState state, int from, int to) {
    return new PowerSpell(state, minute(from), minute(to));
  }

  private static Instant minute(int count) {
    return TEN.plus(Duration.ofMinutes(count));
  }

  @Test
  void theSameAgainMakesASpellLongerStoredOrNot() {
    found(ON);
    stored();
    after(Duration.ofMinutes(5));
    found(ON);
    assertThat(known()).containsExactly(spell(PowerState.ON, 0, 5));
    stored();
    assertThat(known()).containsExactly(spell(PowerState.ON, 0, 5));
    after(Duration.ofMinutes(5));
    found(OFF);
    assertThat(known()).containsExactly(spell(PowerState.ON, 0, 5), spell(PowerState.OFF, 10, 10));
    stored();
    assertThat(known()).containsExactly(spell(PowerState.ON, 0, 5), spell(PowerState.OFF, 10, 10));
  }

  @Test
  void whatIsBeingStoredIsKnownThroughout() {
    found(ON);
    after(Duration.ofMinutes(5));
    found(OFF);
    List<PowerSpell> both = List.of(spell(PowerState.ON, 0, 0), spell(PowerState.OFF, 5, 5));
    assertThat(known()).isEqualTo(both);
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      book.store();
                      throw new IllegalStateException("the database goes away");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(known()).isEqualTo(both);
  }

  @Test
  void nobodyKnowsWhatWasWhileNobodyAskedForLong() {
    found(ON);
    after(Sighting.THROUGHOUT);
    found(ON);
    stored();
    after(Sighting.THROUGHOUT.plusSeconds(1));
    found(ON);
    stored();
    assertThat(known()).hasSize(2).allMatch(spell -> spell.state() == PowerState.ON);
    assertThat(known().get(0)).isEqualTo(spell(PowerState.ON, 0, 60));
  }

  @Test
  void whatDoesNotLastIsNotKept() {
    found(CHANGING);
    found(17);
    assertThat(book.isAnythingNew()).isFalse();
  }

  @Test
  void whatIsOlderThanKnownIsLeftOut() {
    found(ON);
    stored();
    after(Duration.ofMinutes(-1));
    found(OFF);
    stored();
    assertThat(known()).containsExactly(spell(PowerState.ON, 0, 0));
  }

  @Test
  void askingManyTimesCostsTheDatabaseNothingAndStoringThemIsOneBatch() {
    List<UUID> pcs = java.util.stream.IntStream.range(0, 50).mapToObj(this::other).toList();
    database.statements().take();
    for (int round = 0; round < 20; round++) {
      pcs.forEach(one -> book.noted(one, new PowerReading(ON, Set.of())));
    }
    assertThat(database.statements().take()).isZero();
    stored();
    assertThat(database.statements().take()).isLessThan(10);
  }

  private UUID other(int number) {
    return fleet.registered("other-" + number);
  }

  @Test
  void aPcThatWasRemovedMeanwhileHasNoHistory() {
    found(ON);
    UUID gone = UUID.randomUUID();
    book.noted(gone, new PowerReading(ON, Set.of()));
    stored();
    assertThat(known()).hasSize(1);
    assertThat(database.inTransaction(any -> book.of(gone, Instant.EPOCH, 9)).size()).isZero();
  }

  @Test
  void givesTheNewestThatAreWantedOldestFirst() {
    for (int day = 0; day < 4; day++) {
      found(day % 2 == 0 ? ON : SLEEP);
      after(Duration.ofDays(1));
    }
    stored();
    assertThat(known(Instant.EPOCH, 2))
        .extracting(PowerSpell::first)
        .containsExactly(TEN.plus(Duration.ofDays(2)), TEN.plus(Duration.ofDays(3)));
    assertThat(known(TEN.plus(Duration.ofDays(3)), 9))
        .extracting(PowerSpell::state)
        .containsExactly(PowerState.SLEEP);
  }

  @Test
  void forgetsWhatIsOldAndWhatIsTooMany() {
    found(ON);
    after(settings.age());
    found(OFF);
    stored();
    after(Duration.ofSeconds(1));
    assertThat(trimmed()).isEqualTo(1);
    assertThat(known()).extracting(PowerSpell::state).containsExactly(PowerState.OFF);
    for (int second = 0; second < settings.kept(); second++) {
      after(Duration.ofSeconds(1));
      found(second % 2 == 0 ? ON : OFF);
    }
    stored();
    assertThat(trimmed()).isEqualTo(1);
    assertThat(known(Instant.EPOCH, 9_999)).hasSize(settings.kept());
  }

  @Test
  void limitsOfItsSettings() {
    assertThatThrownBy(() -> new PowerHistorySettings(Duration.ofMinutes(59), 1_000))
        .hasMessageContaining("mayday.power.history-age");
    assertThatThrownBy(() -> new PowerHistorySettings(Duration.ofDays(3_661), 1_000))
        .hasMessageContaining("mayday.power.history-age");
    assertThatThrownBy(() -> new PowerHistorySettings(Duration.ofDays(1), 999))
        .hasMessageContaining("mayday.power.history-kept");
  }
}
