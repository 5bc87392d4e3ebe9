package org.mayday.operation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.schema.TestDatabase;

/** Which certificates a PC may show. */
class PinsTest {
  private final UUID pc = UUID.randomUUID();
  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final Pins pins =
      new Pins(database.entityManager(), new TestAnnouncements(database, clock), clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsTheFirstAndRefusesOthers() {
    assertThat(pins.accepts(pc, "a")).isTrue();
    assertThat(pins.accepts(pc, "b")).isFalse();
    assertThat(pins.accepts(pc, "a")).isTrue();
  }

  @Test
  void takesTheOneThatThePcWasToldToShowInItsPlace() {
    pins.accepts(pc, "a");
    pins.expect(pc, "b");
    assertThat(pins.awaits(pc)).isTrue();
    assertThat(pins.accepts(pc, "a")).as("not yet shown").isTrue();
    assertThat(pins.accepts(pc, "c")).isFalse();
    assertThat(pins.accepts(pc, "b")).isTrue();
    assertThat(pins.awaits(pc)).isFalse();
    assertThat(pins.accepts(pc, "a")).as("no longer").isFalse();
  }

  @Test
  void expectsNoStrangersBeforeTheFirst() {
    pins.expect(pc, "b");
    assertThat(pins.accepts(pc, "a")).isFalse();
    assertThat(pins.accepts(pc, "")).isFalse();
    assertThat(pins.accepts(pc, "b")).isTrue();
  }

  @Test
  void forgetsWhatWillNotCome() {
    pins.expect(pc, "b");
    pins.expectNothing(pc);
    assertThat(pins.accepts(pc, "a")).as("the first").isTrue();
    pins.expect(pc, "b");
    pins.expectNothing(pc);
    assertThat(pins.accepts(pc, "b")).isFalse();
    assertThat(pins.accepts(pc, "a")).isTrue();
  }
}
