package org.mayday.wsman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.wsman.WsmanTransportException.Kind;

/** Several reads at the same time. */
class TogetherTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final WsmanClient alone =
      new WsmanClient(
          (request, deadline) -> {
            throw new AssertionError("nobody asks the PC here");
          },
          WsmanSettings.within(Duration.ofSeconds(5)));

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void runsAtTheSameTimeAndKeepsTheOrder() throws WsmanException {
    CyclicBarrier three = new CyclicBarrier(3);
    Reading<Integer> waiting = client -> meet(three);
    Set<Thread> hearers = ConcurrentHashMap.newKeySet();
    List<Integer> results =
        alone
            .helpedBy(new Together(threads, 3))
            .all(
                List.of(waiting, waiting, waiting, client -> 7),
                one -> hearers.add(Thread.currentThread()));
    assertThat(results).hasSize(4).endsWith(7);
    assertThat(hearers).containsExactly(Thread.currentThread());
  }

  @Test
  void neverMoreThanTheWidth() throws WsmanException {
    AtomicInteger now = new AtomicInteger();
    List<Integer> most = Collections.synchronizedList(new ArrayList<>());
    Reading<Integer> counting =
        client -> {
          most.add(now.incrementAndGet());
          Thread.yield();
          return now.getAndDecrement();
        };
    alone.helpedBy(new Together(threads, 2)).all(Collections.nCopies(200, counting), one -> {});
    assertThat(most).hasSize(200).allMatch(count -> count <= 2);
  }

  @Test
  void doesAllItselfWhenNobodyHelps() throws WsmanException {
    Together busy =
        new Together(
            task -> {
              throw new RejectedExecutionException();
            },
            4);
    List<Reading<Integer>> reads =
        IntStream.range(0, 9).<Reading<Integer>>mapToObj(at -> client -> at).toList();
    assertThat(alone.helpedBy(busy).all(reads, one -> {}))
        .isEqualTo(IntStream.range(0, 9).boxed().toList());
    assertThat(alone.all(reads, one -> {})).hasSize(9);
  }

  @Test
  void endsWithTheFirstFailureAndBeginsNothingMore() {
    AtomicInteger begun = new AtomicInteger();
    Reading<Integer> failing =
        client -> {
          begun.incrementAndGet();
          throw new WsmanTransportException(Kind.CUT, "cut");
        };
    assertThatExceptionOfType(WsmanTransportException.class)
        .isThrownBy(
            () ->
                alone
                    .helpedBy(new Together(threads, 3))
                    .all(Collections.nCopies(50, failing), one -> {}))
        .withMessage("cut");
    assertThat(begun.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void aBrokenReadBreaksTheCaller() {
    Reading<Integer> broken =
        client -> {
          throw new IllegalStateException("broken");
        };
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () -> alone.helpedBy(new Together(threads, 2)).all(List.of(broken, broken), one -> {}));
  }

  private static int meet(CyclicBarrier others) {
    try {
      return others.await(5, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError("they did not run at the same time", e);
    }
  }
}
