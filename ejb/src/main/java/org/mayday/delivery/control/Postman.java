package org.mayday.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mayday.announcement.control.Transactions;
import org.mayday.delivery.boundary.DeliveryTest;

/**
 * Goes round: sends to everybody for whom something waits, to each one after the other and in
 * order, to several at the same time. A row is removed after its event was taken: an event may come
 * twice (its id tells), none is lost. No transaction is open while a subscriber is spoken to.
 * Thread-safe.
 */
@ApplicationScoped
public class Postman {
  private static final Logger LOG = System.getLogger(Postman.class.getName());
  private static final int ROUND = 100;

  private final Set<UUID> served = ConcurrentHashMap.newKeySet();
  private Transactions transactions;
  private DeliveryBook book;
  private Handover handover;
  private Way way;
  private Hands hands;
  private DeliverySettings settings;
  private volatile boolean troubled;

  /** For the container's proxy only. */
  protected Postman() {}

  @Inject
  public Postman(
      Transactions transactions,
      DeliveryBook book,
      Handover handover,
      Way way,
      Hands hands,
      DeliverySettings settings) {
    this.transactions = transactions;
    this.book = book;
    this.handover = handover;
    this.way = way;
    this.hands = hands;
    this.settings = settings;
  }

  /**
   * Begins with those who are not served already, as far as there are free hands. Does not fail
   * when the database is away: a container forgets timers that fail.
   */
  public void goRound() {
    try {
      for (UUID subscriber : transactions.inNew(book::due)) {
        begin(subscriber);
      }
      troubled = false;
    } catch (RuntimeException e) {
      Level level = troubled ? Level.DEBUG : Level.WARNING; // each second otherwise
      troubled = true;
      LOG.log(level, "Nobody could look what is to be delivered; it is tried again.", e);
    }
  }

  private void begin(UUID subscriber) {
    synchronized (served) {
      if (served.size() >= settings.parallel() || !served.add(subscriber)) {
        return;
      }
    }
    try {
      hands.execute(() -> serve(subscriber));
    } catch (RuntimeException stopping) {
      served.remove(subscriber);
      throw stopping;
    }
  }

  private void serve(UUID subscriber) {
    boolean more = true;
    try {
      for (int i = 0; i < ROUND && more; i++) {
        more = deliverOne(subscriber);
      }
    } catch (RuntimeException e) {
      more = false;
      LOG.log(Level.WARNING, "Delivery to " + subscriber + " stopped; it is tried again.", e);
    } finally {
      served.remove(subscriber);
    }
    if (more) {
      goRound();
    }
  }

  /** Whether there may be another one to deliver. */
  private boolean deliverOne(UUID subscriber) {
    Parcel parcel = transactions.inNew(() -> handover.next(subscriber).orElse(null));
    if (parcel == null) {
      return false;
    }
    try {
      Answered answer = way.send(parcel.message());
      return handover.answered(parcel, answer);
    } catch (IOException e) {
      handover.failed(parcel, String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** Sends something that means nothing, and says what is answered. */
  public DeliveryTest test(UUID subscriber) {
    Parcel parcel = transactions.inNew(() -> handover.test(subscriber));
    try {
      Answered answer = way.send(parcel.message());
      return new DeliveryTest(answer.taken(), Handover.words(answer));
    } catch (IOException e) {
      return new DeliveryTest(false, String.valueOf(e.getMessage()));
    }
  }
}
