package org.mayday.delivery.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.Audited;
import org.mayday.audit.boundary.Detail;
import org.mayday.audit.control.Caller;
import org.mayday.delivery.control.DeliveryBook;
import org.mayday.delivery.control.Postman;
import org.mayday.delivery.control.SubscriptionBook;

/** Who is told of events by HTTP. */
@Stateless
@RolesAllowed("supervisor")
public class Subscriptions {
  @Inject SubscriptionBook book;
  @Inject DeliveryBook deliveries;
  @Inject Postman postman;
  @Inject Caller caller;
  @Resource EJBContext context;

  /**
   * Tells a console of each PC that connects or disconnects, until it expires.
   *
   * @throws SubscriptionRefused if the address or the time cannot be used
   * @throws TooMany if there are too many subscriptions
   */
  @RolesAllowed("technician")
  @Audited("subscription.make")
  public Subscription subscribe(@Detail ConsoleOrder order) {
    return book.make(order, who());
  }

  /**
   * Delivers events to a webhook.
   *
   * @return with its secret, which is told only here
   * @throws SubscriptionRefused if something of the order cannot be used
   * @throws TooMany if there are too many subscriptions
   */
  @RolesAllowed("administrator")
  @Audited("subscription.make")
  public NewWebhook hook(@Detail WebhookOrder order) {
    return book.make(order, who());
  }

  /**
   * Puts the end of a subscription of one's own off.
   *
   * @param expires a time or a span as in XML Schema; null for as long as is allowed
   * @throws UnknownSubscription if the caller has no such one
   * @throws SubscriptionRefused if the time cannot be used
   */
  @RolesAllowed("technician")
  @Audited("subscription.renew")
  public Subscription renew(@Detail UUID id, @Nullable String expires) {
    return book.renew(id, expires, owner());
  }

  /**
   * Ends a subscription of one's own, administrators any.
   *
   * @throws UnknownSubscription if there is no such one
   */
  @RolesAllowed("technician")
  @Audited("subscription.end")
  public void unsubscribe(@Detail UUID id) {
    book.remove(id, owner());
  }

  /** All, the newest first, with what is on its way. */
  public List<SubscriberNow> all() {
    return deliveries.now(book.all());
  }

  /** Events that a subscriber did not get, the newest first. */
  public List<DeadLetter> dead(UUID id, int limit) {
    return deliveries.dead(id, limit);
  }

  /** Stops the delivery to a subscriber, or lets it go on; events are kept meanwhile. */
  @RolesAllowed("administrator")
  @Audited("subscription.pause")
  public void pause(@Detail UUID id, @Detail boolean stop) {
    book.known(id, null).pause(stop);
  }

  /** Sends a subscriber an event that means nothing, and says what it answers. */
  @RolesAllowed("administrator")
  @Audited("subscription.test")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public DeliveryTest test(@Detail UUID id) {
    return postman.test(id);
  }

  /** Lets events that were given up be delivered again, before all that wait. */
  @RolesAllowed("administrator")
  @Audited("subscription.again")
  public void again(@Detail UUID id) {
    book.known(id, null).pause(false);
    deliveries.again(id);
  }

  /** Forgets events that were given up. */
  @RolesAllowed("administrator")
  @Audited("subscription.drop")
  public void drop(@Detail UUID id) {
    deliveries.drop(id);
  }

  private String who() {
    return caller.person().orElse(Caller.SYSTEM);
  }

  /** Null for administrators, who may end what others made. */
  private @Nullable String owner() {
    return context.isCallerInRole("administrator") ? null : who();
  }
}
