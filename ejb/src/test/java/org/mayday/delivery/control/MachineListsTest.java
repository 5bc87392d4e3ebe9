package org.mayday.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.delivery.boundary.TooMany;
import org.mayday.delivery.boundary.UnknownSubscription;

class MachineListsTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final MachineLists lists = new MachineLists(clock);
  private final List<UUID> pcs =
      IntStream.range(0, 5).mapToObj(number -> new UUID(0, number)).toList();

  @Test
  void givesAllInPartsAndForgetsTheListWithTheLast() {
    long context = lists.begin("ann", null, pcs).context();
    assertThat(context).isBetween(1L, 0xFFFFFFFFL);
    MachineLists.Part first = lists.next("ann", context, 3);
    assertThat(first.platforms()).isEqualTo(pcs.subList(0, 3));
    assertThat(first.last()).isFalse();
    MachineLists.Part second = lists.next("ann", context, 3);
    assertThat(second.platforms()).isEqualTo(pcs.subList(3, 5));
    assertThat(second.last()).isTrue();
    assertUnknown("ann", context);
  }

  @Test
  void endsAListOfNobodyAtOnce() {
    long context = lists.begin("ann", null, List.of()).context();
    assertThat(lists.next("ann", context, 3).last()).isTrue();
  }

  @Test
  void showsAListToItsOwnerOnly() {
    long context = lists.begin("ann", null, pcs).context();
    assertUnknown("bob", context);
    assertThatThrownBy(() -> lists.release("bob", context)).isInstanceOf(UnknownSubscription.class);
    lists.release("ann", context);
    assertUnknown("ann", context);
  }

  @Test
  void forgetsAListThatHasExpired() {
    long context = lists.begin("ann", "PT1M", pcs).context();
    clock.pass(Duration.ofSeconds(60));
    assertUnknown("ann", context);
    assertThat(lists.begin("ann", "P1D", pcs).expires())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
  }

  @Test
  void boundsTheListsOfOneAndOfAll() {
    for (int i = 0; i < 5; i++) {
      lists.begin("ann", null, pcs);
    }
    assertThatThrownBy(() -> lists.begin("ann", null, pcs)).isInstanceOf(TooMany.class);
    for (int i = 0; i < 95; i++) {
      lists.begin("user" + i, null, pcs);
    }
    assertThatThrownBy(() -> lists.begin("bob", null, pcs)).isInstanceOf(TooMany.class);
    clock.pass(Duration.ofMinutes(10));
    lists.begin("ann", null, pcs);
  }

  private void assertUnknown(String who, long context) {
    assertThatThrownBy(() -> lists.next(who, context, 1)).isInstanceOf(UnknownSubscription.class);
  }
}
