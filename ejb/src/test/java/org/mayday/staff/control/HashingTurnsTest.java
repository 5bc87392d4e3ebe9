package org.mayday.staff.control;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingTurnsTest {
  private static final String ONE = "192.0.2.1";
  private static final String OTHER = "192.0.2.2";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger working = new AtomicInteger();

  @AfterEach
  void stop() {
    end.countDown();
    threads.shutdownNow();
  }

  @Test
  void givesWhatTheWorkGives() {
    HashingTurns turns = new HashingTurns(Duration.ZERO);
    assertThat(turns.take(ONE, () -> "done")).contains("done");
    assertThat(turns.take(ONE, () -> "again")).contains("again");
  }

  @Test
  void whoFloodsKeepsNobodyElseFromATurn() {
    HashingTurns turns = new HashingTurns(Duration.ofMinutes(1));
    begin(turns, ONE);
    begin(turns, ONE);
    await().until(() -> working.get() == 1);
    assertThat(turns.take(OTHER, () -> "in")).contains("in");
    assertThat(working).hasValue(1);
  }

  @Test
  void fewOfANetworkWait() {
    HashingTurns turns = new HashingTurns(Duration.ofMinutes(1));
    List<CompletableFuture<Optional<String>>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(begin(turns, "2001:db8::" + i));
    }
    await().until(() -> all.stream().filter(CompletableFuture::isDone).count() == 12);
    end.countDown();
    assertThat(all.stream().map(CompletableFuture::join).filter(Optional::isPresent)).hasSize(8);
  }

  @Test
  void nobodyWaitsForEver() {
    HashingTurns turns = new HashingTurns(Duration.ofMillis(1));
    begin(turns, ONE);
    await().until(() -> working.get() == 1);
    assertThat(turns.take(ONE, () -> "never")).isEmpty();
  }

  @Test
  void twoNetworksAreDoneAtOnceAndTheThirdWaits() {
    HashingTurns turns = new HashingTurns(Duration.ofMillis(1));
    begin(turns, ONE);
    begin(turns, OTHER);
    await().until(() -> working.get() == 2);
    assertThat(turns.take("192.0.2.3", () -> "never")).isEmpty();
  }

  private CompletableFuture<Optional<String>> begin(HashingTurns turns, String address) {
    return CompletableFuture.supplyAsync(() -> turns.take(address, this::work), threads);
  }

  private String work() {
    working.incrementAndGet();
    try {
      assertThat(end.await(30, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "done";
  }
}
