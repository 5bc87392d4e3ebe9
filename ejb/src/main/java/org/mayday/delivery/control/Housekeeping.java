package org.mayday.delivery.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.mayday.announcement.control.Transactions;
import org.mayday.delivery.boundary.Subscription;
import org.mayday.delivery.boundary.SubscriptionKind;
import org.mayday.doors.control.ConsoleUsers;

/**
 * Ends subscriptions that have expired, and those of consoles whose owner may not have them any
 * more; bounds what is kept for each.
 */
@Dependent
public class Housekeeping {
  private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

  private final SubscriptionBook subscriptions;
  private final DeliveryBook deliveries;
  private final ConsoleUsers users;
  private final Transactions transactions;
  private final DeliverySettings settings;
  private final Clock clock;

  @Inject
  public Housekeeping(
      SubscriptionBook subscriptions,
      DeliveryBook deliveries,
      ConsoleUsers users,
      Transactions transactions,
      DeliverySettings settings,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.users = users;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /** Looks once. */
  public void tidy() {
    List<Subscription> all = transactions.inNew(subscriptions::all);
    List<String> owners = all.stream().map(Subscription::owner).distinct().toList();
    List<String> may = owners.isEmpty() ? List.of() : users.mayOf(owners);
    for (Subscription one : all) {
      if (isOver(one, may)) {
        transactions.runInNew(() -> subscriptions.remove(one.id(), null));
        LOG.log(Level.INFO, "The subscription {0} of {1} is over.", one.name(), one.owner());
      } else {
        transactions.runInNew(() -> deliveries.bound(one.id(), settings.backlog()));
      }
    }
    transactions.runInNew(
        () -> deliveries.keepOnly(subscriptions.all().stream().map(Subscription::id).toList()));
  }

  /** Webhooks belong to the house and stay when who made them goes. */
  private boolean isOver(Subscription one, List<String> may) {
    Instant end = one.expiresAt();
    return end != null && !end.isAfter(clock.instant())
        || one.kind() == SubscriptionKind.MPS && !may.contains(one.owner());
  }
}
