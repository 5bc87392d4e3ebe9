package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelEvent;

/** Batches keep the order of each PC, lose nothing, and hold nobody back. */
class DeliveriesProperties {
  private static final int MINUTES = 100;

  @Property(tries = 300)
  void whateverGathersAndFailsEachPcIsToldInOrderAndOnce(
      @ForAll @Size(max = 60) List<@IntRange(max = 5) Integer> pcs,
      @ForAll @Size(max = 60) List<@IntRange(max = 9) Integer> steps,
      @ForAll @IntRange(min = 1, max = 7) int batch) {
    HandDriven driven = new HandDriven(batch);
    List<TunnelEvent> told = new ArrayList<>();
    for (int i = 0; i < pcs.size(); i++) {
      TunnelClosed event = HandDriven.event(new UUID(1, pcs.get(i)), i);
      told.add(event);
      driven.events.closed(event);
      if (i < steps.size() && steps.get(i) < 4) {
        driven.failuresLeft = steps.get(i);
        driven.work();
      }
    }
    finish(driven);

    List<TunnelEvent> taken = driven.taken.stream().flatMap(List::stream).toList();
    assertThat(taken).containsExactlyInAnyOrderElementsOf(told);
    for (int pc = 0; pc <= 5; pc++) {
      assertThat(of(taken, pc)).isEqualTo(of(told, pc));
    }
    assertThat(driven.taken)
        .allSatisfy(
            call -> {
              assertThat(call).hasSizeBetween(1, batch);
              assertThat(call).extracting(TunnelEvent::platform).doesNotHaveDuplicates();
            });
  }

  @Example
  void whatCannotBeTakenIsFoundAtOnceAndHoldsNobodyBack() {
    HandDriven driven = new HandDriven(200);
    List<TunnelClosed> events = events(200);
    driven.poison.add(events.get(7));
    driven.poison.add(events.get(133));
    events.forEach(driven.events::closed);
    driven.work();

    assertThat(driven.taken.stream().mapToInt(List::size).sum()).isEqualTo(198);
    assertThat(driven.waiting()).isEqualTo(2);
    assertThat(driven.calls).isLessThan(40);

    events(300).subList(200, 300).forEach(driven.events::closed);
    driven.taken.clear();
    driven.pass(Duration.ofSeconds(2));
    finishWorks(driven);
    assertThat(driven.taken).as("those that came later, together").hasSize(1);

    driven.poison.clear();
    finish(driven);
    assertThat(driven.waiting()).isZero();
  }

  @Example
  void aListenerThatIsAwayIsNotTriedForEachEvent() {
    HandDriven driven = new HandDriven(200);
    driven.failuresLeft = Integer.MAX_VALUE;
    events(200).forEach(driven.events::closed);
    driven.work();
    assertThat(driven.calls).isLessThan(20);

    driven.failuresLeft = 0;
    driven.pass(Duration.ofSeconds(2));
    finishWorks(driven);
    assertThat(driven.waiting()).isZero();
    assertThat(driven.taken).as("calls once it is back").hasSizeLessThan(20);
  }

  @Example
  void whatComesAloneIsToldAtOnce() {
    HandDriven driven = new HandDriven(200);
    driven.events.closed(HandDriven.event(UUID.randomUUID(), 1));
    assertThat(driven.work()).isTrue();
    assertThat(driven.taken).hasSize(1);
  }

  private static void finish(HandDriven driven) {
    driven.failuresLeft = 0;
    finishWorks(driven);
    for (int i = 0; i < MINUTES && driven.waiting() > 0; i++) {
      driven.pass(Duration.ofMinutes(1));
      finishWorks(driven);
    }
  }

  private static void finishWorks(HandDriven driven) {
    while (driven.work()) {
      assertThat(driven.calls).isLessThan(10_000);
    }
  }

  private static List<TunnelEvent> of(List<TunnelEvent> events, int pc) {
    return events.stream().filter(event -> event.platform().equals(new UUID(1, pc))).toList();
  }

  /** Events of as many PCs. */
  private static List<TunnelClosed> events(int count) {
    Set<UUID> seen = new HashSet<>();
    return IntStream.range(0, count)
        .mapToObj(i -> HandDriven.event(new UUID(2, i), i))
        .filter(event -> seen.add(event.platform()))
        .toList();
  }
}
