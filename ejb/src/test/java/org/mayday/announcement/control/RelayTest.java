package org.mayday.announcement.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.boundary.Announced;
import org.mayday.schema.TestDatabase;

class RelayTest {
  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  private final FlakyTopic topic = new FlakyTopic();
  private final AnnouncementSettings settings =
      new AnnouncementSettings(
          "", "", "/mayday", 3, 5, Duration.ofSeconds(1), Duration.ofSeconds(4));
  private final Bell bell = new Bell();
  private final Relay relay =
      new Relay(announcements.outbox, bell, announcements, topic, settings, clock);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void sendsInOrderAndForgetsWhatTheBrokerHasTaken() {
    announce(10);
    relay.relay();
    assertThat(topic.subjects()).containsExactly(numbers(0, 10));
    assertThat(backlog()).isZero();
    assertThat(relay.reachable()).isTrue();
  }

  @Test
  void keepsWhatTheBrokerHasNotTakenAndTriesAgainAfterAPause() {
    topic.away = true;
    announce(2);
    relay.relay();
    assertThat(backlog()).isEqualTo(2);
    assertThat(relay.reachable()).isFalse();

    topic.away = false;
    relay.relay();
    assertThat(topic.subjects()).as("the pause is not over").isEmpty();

    clock.pass(Duration.ofSeconds(1));
    relay.relay();
    assertThat(topic.subjects()).containsExactly("0", "1");
    assertThat(relay.reachable()).isTrue();
  }

  @Test
  void pausesLongerWithEachFailureUpToTheBound() {
    topic.away = true;
    announce(1);
    for (int pause : new int[] {1, 2, 4, 4}) {
      relay.relay();
      int attempts = topic.attempts;
      clock.pass(Duration.ofSeconds(pause).minusMillis(1));
      relay.relay();
      assertThat(topic.attempts).as("before %d s", pause).isEqualTo(attempts);
      clock.pass(Duration.ofMillis(1));
    }
  }

  @Test
  void anEventMayComeTwiceButNoneIsLostWhenTheBrokerDiesInTheMiddle() {
    announce(5);
    topic.dieAfter = 1;
    relay.relay();
    assertThat(topic.subjects()).containsExactly("0");
    assertThat(backlog()).isEqualTo(5);

    clock.pass(Duration.ofSeconds(1));
    relay.relay();
    assertThat(topic.subjects()).containsExactly("0", "0", "1", "2", "3", "4");
    assertThat(topic.taken.get(0).id()).as("the same id tells").isEqualTo(topic.taken.get(1).id());
  }

  @Test
  void dropsTheOldestBeyondTheBound() {
    topic.away = true;
    announce(8);
    relay.relay();
    assertThat(backlog()).isEqualTo(5);
    topic.away = false;
    clock.pass(Duration.ofSeconds(1));
    relay.relay();
    assertThat(topic.subjects()).containsExactly(numbers(3, 8));
  }

  @Test
  void anEventOfARolledBackChangeIsNeverSent() {
    database.entityManager().getTransaction().begin();
    announcements.announcer.announce("t", "lost", Json.createObjectBuilder().build());
    database.entityManager().getTransaction().rollback();
    database.entityManager().clear();
    relay.relay();
    assertThat(topic.taken).isEmpty();
  }

  @Test
  void tellsTheFirstWakerOnlyToStartARelay() {
    assertThat(bell.ring()).isTrue();
    assertThat(bell.ring()).isFalse();
    relay.relay();
    assertThat(bell.ring()).isTrue();
  }

  @Test
  void seesThatTheBrokerIsAwayThoughNothingWaits() {
    relay.relay();
    assertThat(relay.reachable()).isTrue();
    topic.away = true;
    clock.pass(Duration.ofSeconds(31));
    relay.relay();
    assertThat(relay.reachable()).isFalse();
  }

  @Test
  void goesOnWhenTheDatabaseIsBack() {
    announce(1);
    FlakyDatabase flaky = new FlakyDatabase();
    Relay patient = new Relay(announcements.outbox, bell, flaky, topic, settings, clock);
    flaky.away = true;
    patient.relay();

    flaky.away = false;
    patient.relay();
    assertThat(topic.subjects()).as("the pause is not over").isEmpty();
    clock.pass(Duration.ofSeconds(1));
    patient.relay();
    assertThat(topic.subjects()).containsExactly("0");
  }

  private void announce(int events) {
    IntStream.range(0, events)
        .forEach(
            number ->
                database.inTransaction(
                    () ->
                        announcements.announcer.announce(
                            "org.mayday.test",
                            String.valueOf(number),
                            Json.createObjectBuilder().add("number", number).build())));
  }

  private long backlog() {
    return announcements.inNew(announcements.outbox::size);
  }

  private static String[] numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).toArray(String[]::new);
  }

  private final class FlakyDatabase implements Transactions {
    private boolean away;

    @Override
    public <T> T inNew(Supplier<T> work) {
      if (away) {
        throw new IllegalStateException("the database is away");
      }
      return announcements.inNew(work);
    }

    @Override
    public <T> T within(Supplier<T> work) {
      return inNew(work);
    }
  }

  private static final class FlakyTopic implements Topic {
    private final List<Announced> taken = new ArrayList<>();
    private boolean away;
    private int dieAfter = -1;
    private int attempts;

    @Override
    public void send(List<Announced> events) throws BrokerAway {
      attempts++;
      for (Announced event : events) {
        if (away || dieAfter == 0) {
          dieAfter = -1;
          throw new BrokerAway("away", new IllegalStateException());
        }
        taken.add(event);
        dieAfter--;
      }
    }

    @Override
    public void probe() throws BrokerAway {
      send(List.of());
      if (away) {
        throw new BrokerAway("away", new IllegalStateException());
      }
    }

    private List<String> subjects() {
      return taken.stream().map(Announced::subject).toList();
    }
  }
}
