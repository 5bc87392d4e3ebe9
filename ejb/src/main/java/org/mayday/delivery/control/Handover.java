package org.mayday.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.delivery.boundary.Subscription;
import org.mayday.delivery.boundary.UnknownSubscription;
import org.mayday.delivery.entity.DeliveryRow;
import org.mayday.delivery.entity.SubscriptionRow;

/** Says what is to be delivered next, and notes what became of it. */
@Dependent
public class Handover {
  private final SubscriptionBook subscriptions;
  private final DeliveryBook deliveries;
  private final Packing packing;
  private final Refusals refusals;
  private final Transactions transactions;
  private final DeliverySettings settings;
  private final Clock clock;

  @Inject
  public Handover(
      SubscriptionBook subscriptions,
      DeliveryBook deliveries,
      Packing packing,
      Refusals refusals,
      Transactions transactions,
      DeliverySettings settings,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.packing = packing;
    this.refusals = refusals;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a subscriber gets next; empty if nothing now. Needs a transaction. */
  Optional<Parcel> next(UUID subscriber) {
    return known(subscriber)
        .filter(row -> isReady(row.subscription(), clock.instant()))
        .flatMap(
            row ->
                deliveries
                    .next(subscriber)
                    .map(event -> packing.pack(row, event.event(), event.position())));
  }

  private static boolean isReady(Subscription one, Instant now) {
    Instant next = one.nextTry();
    Instant end = one.expiresAt();
    return !one.paused()
        && (next == null || !next.isAfter(now))
        && (end == null || end.isAfter(now));
  }

  private Optional<SubscriptionRow> known(UUID subscriber) {
    try {
      return Optional.of(subscriptions.known(subscriber, null));
    } catch (UnknownSubscription gone) {
      return Optional.empty();
    }
  }

  /** Something to test a subscriber with. Needs a transaction. */
  Parcel test(UUID subscriber) {
    return packing.test(subscriptions.known(subscriber, null));
  }

  /** An answer came; whether the next one can be delivered at once. */
  boolean answered(Parcel parcel, Answered answer) {
    if (answer.taken()) {
      transactions.runInNew(() -> taken(parcel));
      if (packing.refused(parcel, answer)) {
        refusals.refused(parcel);
      }
      return true;
    }
    failed(parcel, words(answer));
    if (answer.gone()) {
      transactions.runInNew(() -> known(parcel.to().id()).ifPresent(row -> row.pause(true)));
    }
    return false;
  }

  private void taken(Parcel parcel) {
    deliveries.find(parcel.position()).ifPresent(deliveries::remove);
    known(parcel.to().id()).ifPresent(row -> row.succeeded(clock.instant()));
  }

  /** No answer came, or one that is no good. */
  void failed(Parcel parcel, String why) {
    transactions.runInNew(
        () -> {
          Instant now = clock.instant();
          known(parcel.to().id())
              .ifPresent(
                  row -> {
                    int failures = row.subscription().failures() + 1;
                    row.failed(why, now, now.plus(Pause.after(failures, settings)));
                  });
          deliveries.find(parcel.position()).ifPresent(row -> tried(row, why, now));
        });
  }

  private void tried(DeliveryRow row, String why, Instant now) {
    int tries = row.tried();
    if (tries >= settings.tries()) {
      row.giveUp("Sent %d times in vain. %s".formatted(tries, why), now);
    }
  }

  /** An answer in a sentence, without what a stranger wrote into it. */
  static String words(Answered answer) {
    return "The answer was %d, with %d bytes.".formatted(answer.status(), answer.body().length);
  }
}
