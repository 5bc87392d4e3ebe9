package org.mayday.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.delivery.boundary.DeadLetter;
import org.mayday.delivery.boundary.DeliveryTest;
import org.mayday.delivery.boundary.SubscriberNow;
import org.mayday.delivery.boundary.Subscriptions;

/** The page of those who are told of events by HTTP. */
@Named
@RequestScoped
public class SubscribersPage {
  private static final int LETTERS = 20;

  @Inject Subscriptions subscriptions;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable List<SubscriberNow> all;

  /** All subscribers, as they are in this moment. */
  public List<SubscriberNow> getAll() {
    if (all == null) {
      all = subscriptions.all();
    }
    return all;
  }

  /** The newest events that a subscriber did not get. */
  public List<DeadLetter> letters(UUID subscription) {
    return subscriptions.dead(subscription, LETTERS);
  }

  /** The colour of a subscriber. */
  public String tone(SubscriberNow one) {
    if (one.subscription().paused()) {
      return "none";
    }
    return one.subscription().failures() > 0 ? "bad" : "good";
  }

  /** How it goes with a subscriber, one word. */
  public String state(SubscriberNow one) {
    if (one.subscription().paused()) {
      return "PAUSED";
    }
    return one.subscription().failures() > 0 ? "FAILING" : "ACTIVE";
  }

  /** Sends something that means nothing, and says what was answered. */
  public void test() {
    UUID id = asked.id("id");
    DeliveryTest result = told.attempt(() -> subscriptions.test(id));
    if (result != null && result.good()) {
      told.done("subscribers.tested", result.words());
    } else if (result != null) {
      told.warn(result.words());
    }
  }

  /** Keeps events and delivers none. */
  public void pause() {
    act("subscribers.paused", id -> subscriptions.pause(id, true));
  }

  /** Delivers again. */
  public void resume() {
    act("subscribers.resumed", id -> subscriptions.pause(id, false));
  }

  /** Removes a subscriber and what waits for it. */
  public void remove() {
    act("subscribers.removed", subscriptions::unsubscribe);
  }

  /** Delivers again what was given up. */
  public void again() {
    act("subscribers.again", subscriptions::again);
  }

  /** Forgets what was given up. */
  public void drop() {
    act("subscribers.dropped", subscriptions::drop);
  }

  private void act(String key, Consumer<UUID> action) {
    UUID id = asked.id("id");
    if (told.tried(() -> action.accept(id))) {
      told.done(key);
    }
  }
}
