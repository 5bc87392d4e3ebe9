package org.mayday.calls.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedWorkTest {
  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();

  @Test
  void runsAFewAtATimeInOrderAndRefusesWhatItCannotHold() {
    BoundedWork work = new BoundedWork(2, 3);
    assertThat(work.submit(() -> done.add("a"), threads::add)).isTrue();
    assertThat(work.submit(() -> done.add("b"), threads::add)).isTrue();
    assertThat(work.submit(() -> done.add("c"), threads::add)).isTrue();
    assertThat(work.submit(() -> done.add("d"), threads::add)).isFalse();
    assertThat(threads).hasSize(2);
    threads.forEach(Runnable::run);
    assertThat(done).containsExactly("a", "b", "c");
  }

  @Test
  void aTaskThatFailsStopsNoOther() {
    BoundedWork work = new BoundedWork(1, 3);
    work.submit(
        () -> {
          throw new IllegalStateException("in the test");
        },
        Runnable::run);
    work.submit(() -> done.add("after"), Runnable::run);
    assertThat(done).containsExactly("after");
  }
}
