package org.mayday.mps.tunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MailboxTest {
  @Test
  void runsTasksOfManyThreadsOneAtATimeAndInTheOrderOfEach() throws InterruptedException {
    List<Throwable> failures = new ArrayList<>();
    Mailbox mailbox = new Mailbox(failures::add);
    List<int[]> ran = new ArrayList<>(); // not thread-safe, as the mailbox promises
    int threads = 4;
    int each = 20_000;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch go = new CountDownLatch(1);
    for (int t = 0; t < threads; t++) {
      int thread = t;
      pool.execute(
          () -> {
            try {
              go.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            for (int i = 0; i < each; i++) {
              int number = i;
              mailbox.post(() -> ran.add(new int[] {thread, number}));
            }
          });
    }
    go.countDown();
    pool.shutdown();
    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

    assertThat(failures).isEmpty();
    assertThat(ran).hasSize(threads * each);
    for (int t = 0; t < threads; t++) {
      int thread = t;
      assertThat(ran.stream().filter(r -> r[0] == thread).map(r -> r[1])).isSorted();
    }
  }

  @Test
  void runsATaskThatATaskPostsAfterwards() {
    List<String> order = new ArrayList<>();
    Mailbox mailbox = new Mailbox(e -> order.add("failed"));
    mailbox.post(
        () -> {
          mailbox.post(() -> order.add("inner"));
          order.add("outer");
        });
    assertThat(order).containsExactly("outer", "inner");
  }

  @Test
  void goesOnAfterATaskThatThrows() {
    List<String> order = new ArrayList<>();
    Mailbox mailbox = new Mailbox(e -> order.add(e.getMessage()));
    mailbox.post(
        () -> {
          throw new IllegalStateException("broken");
        });
    mailbox.post(() -> order.add("next"));
    assertThat(order).containsExactly("broken", "next");
  }
}
