package org.mayday.web.rest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.boundary.Announced;

class ReaderTest {
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration STAY = Duration.ofHours(1);

  private final Wire wire = new Wire();
  private final AtomicLong now = new AtomicLong();
  private final List<Reader> gone = new ArrayList<>();
  private final Reader reader =
      new Reader(
          new Reader.Reading("ann", EnumSet.of(CallEventType.RINGING), "/test"),
          wire.outlet(),
          gone::add,
          now::get);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Told told(String type) {
    return Told.of(new Announced(UUID.randomUUID(), type, Instant.EPOCH, "call", "{}"))
        .orElseThrow();
  }

  @Test
  void keepsWhatIsToldUntilTheContainerIsReady() {
    reader.tell(bytes("a"));
    assertThat(wire.text()).isEmpty();
    reader.onWritePossible();
    assertThat(wire.text()).isEqualTo("a");
    assertThat(wire.flushes).isEqualTo(1);
    reader.tell(bytes("b"));
    assertThat(wire.text()).isEqualTo("ab");
  }

  @Test
  void hearsOnlyWhatWasAskedFor() {
    reader.onWritePossible();
    reader.tell(told("org.mayday.call.noted"));
    reader.tell(told("org.mayday.call.ringing"));
    assertThat(wire.text()).contains("event: org.mayday.call.ringing").doesNotContain("noted");
  }

  @Test
  void goesOnWhereTheWireWasFull() {
    reader.onWritePossible();
    wire.takes = 1;
    for (String part : List.of("a", "b", "c")) {
      reader.tell(bytes(part));
    }
    assertThat(wire.text()).isEqualTo("a");
    wire.takes = Integer.MAX_VALUE;
    reader.onWritePossible();
    assertThat(wire.text()).isEqualTo("abc");
  }

  @Test
  void isLeftWhenTooMuchWaits() {
    reader.onWritePossible();
    wire.takes = 0;
    for (int i = 0; i < Reader.MOST_WAITING; i++) {
      reader.tell(bytes("x"));
    }
    assertThat(gone).isEmpty();
    reader.tell(bytes("x"));
    assertThat(gone).containsExactly(reader);
    assertThat(wire.completed).isEqualTo(1);
    assertThat(wire.cuts).isEqualTo(1);
    wire.takes = Integer.MAX_VALUE;
    reader.onWritePossible();
    reader.tell(bytes("y"));
    assertThat(wire.text()).isEmpty();
  }

  @Test
  void isLeftWhenItTakesNothingForTooLong() {
    reader.onWritePossible();
    now.addAndGet(SILENCE.multipliedBy(2).toNanos());
    reader.look(SILENCE, STAY);
    assertThat(gone).as("nothing to take").isEmpty();
    wire.takes = 0;
    reader.tell(bytes("x"));
    now.addAndGet(SILENCE.toNanos());
    reader.look(SILENCE, STAY);
    assertThat(gone).isEmpty();
    now.addAndGet(1);
    reader.look(SILENCE, STAY);
    assertThat(gone).containsExactly(reader);
    assertThat(wire.cuts).isEqualTo(1);
  }

  @Test
  void endsInOrderAfterItsStay() {
    now.addAndGet(STAY.toNanos());
    reader.look(SILENCE, STAY);
    assertThat(gone).isEmpty();
    now.addAndGet(1);
    reader.look(SILENCE, STAY);
    assertThat(gone).containsExactly(reader);
    assertThat(wire.completed).isEqualTo(1);
    assertThat(wire.cuts).isZero();
  }

  @Test
  void endsOnce() {
    reader.end();
    reader.onError(new IllegalStateException("broken"));
    assertThat(gone).containsExactly(reader);
    assertThat(wire.completed).isEqualTo(1);
  }
}
