package org.mayday.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.boundary.Announced;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.announcement.control.AnnouncementSettings;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.delivery.boundary.DeadLetter;
import org.mayday.delivery.boundary.Dialect;
import org.mayday.delivery.boundary.NewWebhook;
import org.mayday.delivery.boundary.SubscriberNow;
import org.mayday.delivery.boundary.WebhookOrder;
import org.mayday.doors.control.OwnDoors;
import org.mayday.doors.control.PcNames;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.presence.control.Gateway;
import org.mayday.presence.control.TunnelRows;
import org.mayday.schema.TestDatabase;
import org.mayday.vault.control.TestVault;

/** What is announced comes to each subscriber, in order, whatever the subscribers do. */
class PostmanTest {
  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final TestAnnouncements transactions = new TestAnnouncements(database, clock);
  private final DeliverySettings settings =
      new DeliverySettings(
          10,
          Duration.ofDays(1),
          5,
          3,
          Duration.ofSeconds(1),
          Duration.ofSeconds(4),
          Duration.ofSeconds(10),
          2,
          Targets.of("", ""),
          true,
          "",
          "");
  private final Roster roster = new Roster(database.entityManager(), clock);
  private final Sorting sorting = new Sorting(roster, database.entityManager(), clock);
  private final SubscriptionBook subscriptions =
      new SubscriptionBook(
          database.entityManager(), TestVault.seal(), settings, roster, Runnable::run, clock);
  private final DeliveryBook deliveries = new DeliveryBook(database.entityManager(), clock);
  private final Street street = new Street();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Postman postman = postman();

  private Postman postman() {
    Gateway gateway = new Gateway();
    PlatformDirectory directory = new PlatformDirectory();
    MachineBook machines =
        new MachineBook(
            gateway, new TunnelRows(database.entityManager()), directory, new PcNames(directory));
    Packing packing =
        new Packing(
            machines,
            new Place(new OwnDoors(), gateway, settings),
            subscriptions,
            settings,
            new AnnouncementSettings("", "", "/mayday", 3, 5, Duration.ZERO, Duration.ZERO),
            Dialect.of(Dialect.OURS, ""),
            clock);
    Handover handover =
        new Handover(
            subscriptions, deliveries, packing, parcel -> {}, transactions, settings, clock);
    return new Postman(transactions, deliveries, handover, street, tasks::add, settings);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** The houses: what they got, and how they answer. */
  private static final class Street implements Way {
    final Map<String, List<String>> got = new HashMap<>();
    final Map<String, Deque<Integer>> answers = new HashMap<>();
    final List<Outgoing> sent = new ArrayList<>();

    @Override
    public Answered send(Outgoing message) throws IOException {
      sent.add(message);
      String house = message.target().getHost();
      Integer status = answers.computeIfAbsent(house, any -> new ArrayDeque<>()).poll();
      if (status != null && status == 0) {
        throw new IOException("Nobody listens there.");
      }
      if (status == null || status / 100 == 2) {
        String said = new String(message.body(), java.nio.charset.StandardCharsets.UTF_8);
        got.computeIfAbsent(house, any -> new ArrayList<>())
            .add(EventJson.parsed(said).getString("subject"));
      }
      return new Answered(status == null ? 200 : status, new byte[0]);
    }

    void answers(String house, Integer... statuses) {
      answers.put(house, new ArrayDeque<>(List.of(statuses)));
    }
  }

  private UUID subscribes(String host, String... types) {
    NewWebhook made =
        transactions.inNew(
            () ->
                subscriptions.make(
                    new WebhookOrder(host, "https://" + host + "/hook", null, List.of(types)),
                    "ann"));
    assertThat(made.toString()).doesNotContain(made.secret());
    return made.subscription().id();
  }

  private void happens(String type, Integer... numbers) {
    List<Announced> events =
        IntStream.range(0, numbers.length)
            .mapToObj(
                i ->
                    new Announced(
                        UUID.randomUUID(),
                        type,
                        clock.instant(),
                        String.valueOf(numbers[i]),
                        Json.createObjectBuilder().build().toString()))
            .toList();
    transactions.runInNew(() -> sorting.sort(events));
  }

  private void round() {
    postman.goRound();
    while (!tasks.isEmpty()) {
      tasks.poll().run();
    }
  }

  private SubscriberNow now(UUID id) {
    return transactions.inNew(
        () ->
            deliveries.now(subscriptions.all()).stream()
                .filter(one -> one.subscription().id().equals(id))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void bringsEachWhatItWantsInOrder() {
    subscribes("a.test", "org.mayday.call.*");
    subscribes("b.test", "*");
    happens("org.mayday.call.ringing", 1, 2);
    happens("org.mayday.alert.raised", 3);
    round();
    assertThat(street.got.get("a.test")).containsExactly("1", "2");
    assertThat(street.got.get("b.test")).containsExactly("1", "2", "3");
  }

  @Test
  void signsWhatItSends() {
    UUID id = subscribes("a.test", "*");
    happens("x", 1);
    round();
    Outgoing sent = street.sent.get(0);
    String secret = transactions.inNew(() -> subscriptions.secret(subscriptions.known(id, null)));
    assertThat(sent.headers().get("webhook-signature"))
        .isEqualTo(
            Signature.of(secret, sent.headers().get("webhook-id"), clock.instant(), sent.body()));
    assertThat(sent.headers().get("Content-Type")).startsWith("application/cloudevents+json");
  }

  @Test
  void keepsTheOrderOverFailuresAndSendsTheSameIdAgain() {
    UUID id = subscribes("a.test", "*");
    street.answers("a.test", 500, 0);
    happens("x", 1, 2);
    round();
    assertThat(now(id).subscription().failures()).isEqualTo(1);
    assertThat(now(id).subscription().lastError()).contains("500");
    round();
    assertThat(street.sent).as("the pause is not over").hasSize(1);
    clock.pass(Duration.ofSeconds(1));
    round();
    assertThat(now(id).subscription().lastError()).contains("Nobody listens");
    clock.pass(Duration.ofSeconds(2));
    round();
    assertThat(street.got.get("a.test")).containsExactly("1", "2");
    assertThat(street.sent.stream().limit(3).map(sent -> sent.headers().get("webhook-id")))
        .containsOnly(street.sent.get(0).headers().get("webhook-id"));
    assertThat(now(id).subscription().failures()).isZero();
    assertThat(now(id).waiting()).isZero();
  }

  @Test
  void putsAsideWhatIsNeverTakenAndGoesOn() {
    UUID id = subscribes("a.test", "*");
    street.answers("a.test", 500, 302, 404);
    happens("x", 1, 2);
    for (int i = 0; i < 4; i++) {
      round();
      clock.pass(Duration.ofSeconds(4));
    }
    assertThat(street.got.get("a.test")).containsExactly("2");
    List<DeadLetter> dead = transactions.inNew(() -> deliveries.dead(id, 10));
    assertThat(dead).extracting(DeadLetter::subject).containsExactly("1");
    assertThat(dead.get(0).why()).contains("3 times", "404");
    happens("x", 3);
    transactions.runInNew(() -> deliveries.again(id));
    round();
    assertThat(street.got.get("a.test")).containsExactly("2", "1", "3");
  }

  @Test
  void lettingOneHangCostsTheOthersNothing() {
    subscribes("hangs.test", "*");
    subscribes("b.test", "*");
    happens("x", 1);
    postman.goRound();
    Runnable first = tasks.poll();
    postman.goRound();
    assertThat(tasks).as("only the other one is begun, and once").hasSize(1);
    tasks.poll().run();
    assertThat(street.got).hasSize(1);
    happens("x", 2);
    round();
    assertThat(street.got.values()).containsExactly(List.of("1", "2"));
    assertThat(first).isNotNull();
  }

  @Test
  void boundsWhatWaits() {
    UUID id = subscribes("a.test", "*");
    happens("x", 1, 2, 3, 4, 5, 6, 7);
    transactions.runInNew(() -> deliveries.bound(id, settings.backlog()));
    assertThat(now(id).waiting()).isEqualTo(5);
    assertThat(transactions.inNew(() -> deliveries.dead(id, 10)))
        .extracting(DeadLetter::subject)
        .containsExactly("2", "1");
    round();
    assertThat(street.got.get("a.test")).containsExactly("3", "4", "5", "6", "7");
  }

  @Test
  void keepsWhatComesDuringAPauseAndStopsAtOnceWhenItIsGone() {
    UUID id = subscribes("a.test", "*");
    street.answers("a.test", 410);
    happens("x", 1);
    round();
    assertThat(now(id).subscription().paused()).isTrue();
    happens("x", 2);
    clock.pass(Duration.ofHours(1));
    round();
    assertThat(street.sent).hasSize(1);
    transactions.runInNew(() -> subscriptions.known(id, null).pause(false));
    round();
    assertThat(street.got.get("a.test")).containsExactly("1", "2");
  }

  @Test
  void forgetsWhatWaitsForWhoIsGone() {
    UUID id = subscribes("a.test", "*");
    happens("x", 1);
    transactions.runInNew(() -> subscriptions.remove(id, null));
    happens("x", 2);
    round();
    assertThat(street.sent).isEmpty();
  }
}
