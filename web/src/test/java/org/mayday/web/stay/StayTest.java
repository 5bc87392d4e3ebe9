package org.mayday.web.stay;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StayTest {
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Clock clock = new Clock();
  private final Map<String, Object> properties = new HashMap<>();
  private final AtomicInteger late = new AtomicInteger();
  private Duration patience = Duration.ZERO;
  private boolean closed;
  private final Session session =
      (Session)
          Proxy.newProxyInstance(
              Session.class.getClassLoader(),
              new Class<?>[] {Session.class},
              (proxy, method, arguments) -> {
                switch (method.getName()) {
                  case "getUserProperties":
                    return properties;
                  case "setMaxIdleTimeout":
                    patience = Duration.ofMillis((Long) arguments[0]);
                    return null;
                  case "close":
                    closed = true;
                    return null;
                  default:
                    throw new UnsupportedOperationException(method.getName());
                }
              });

  /** Time passes when it is told to. */
  private static final class Clock extends ScheduledThreadPoolExecutor {
    private record Due(Duration at, Runnable work) {}

    private final List<Due> waiting = new ArrayList<>();

    Clock() {
      super(0);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
      waiting.add(new Due(Duration.of(delay, unit.toChronoUnit()), work));
      return super.schedule(() -> {}, 0, unit);
    }

    void passes(Duration time) {
      waiting.stream()
          .filter(due -> due.at().compareTo(time) <= 0)
          .forEach(due -> due.work().run());
    }
  }

  @AfterEach
  void stop() {
    clock.shutdownNow();
  }

  private Stay stay(Duration allowed) {
    Stay.begin(session, allowed, clock, late::incrementAndGet);
    return Stay.of(session);
  }

  private void isShownOut() {
    assertThat(Stay.of(session).isOver()).isTrue();
    assertThat(patience).isLessThan(Duration.ofSeconds(1));
    assertThat(closed).as("only the thread of a message closes").isFalse();
  }

  @Test
  void endsForWhoDoesNotSayInTimeWhoHeIs() {
    Stay stay = stay(SHORT);
    assertThat(patience).isEqualTo(SHORT);
    clock.passes(SHORT);
    isShownOut();
    assertThat(late).hasValue(1);
    assertThat(stay.isInTime()).isFalse();
    stay.shut();
    assertThat(closed).isTrue();
  }

  @Test
  void goesOnForWhoSaysItInTime() {
    Stay stay = stay(SHORT);
    assertThat(stay.isInTime()).isTrue();
    stay.patience(LONG);
    clock.passes(SHORT);
    assertThat(late).hasValue(0);
    assertThat(patience).isEqualTo(LONG);
    assertThat(stay.isParting()).isFalse();
  }

  @Test
  void endsForWhoWasToldTheEndAndStays() {
    Stay stay = stay(LONG);
    assertThat(stay.isInTime()).isTrue();
    stay.part(SHORT, Duration.ofMinutes(1));
    assertThat(patience).isEqualTo(SHORT);
    assertThat(stay.isParting()).isTrue();
    assertThat(stay.isOver()).isFalse();
    clock.passes(Duration.ofMinutes(1));
    isShownOut();
    assertThat(late).as("for strangers only").hasValue(0);
  }

  @Test
  void partsOnce() {
    Stay stay = stay(LONG);
    stay.part(SHORT, LONG);
    stay.part(LONG, SHORT);
    assertThat(patience).isEqualTo(SHORT);
    clock.passes(SHORT);
    assertThat(stay.isOver()).isFalse();
  }
}
