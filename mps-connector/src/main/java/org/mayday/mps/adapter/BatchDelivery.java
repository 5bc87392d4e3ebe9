package org.mayday.mps.adapter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way. If the listener fails at it, its halves are tried, and theirs, so that what
 * it cannot take is found and told apart from the others. The failures that this may cost are
 * bounded: where everything fails, it is the listener that is away, and what was not tried waits
 * for the next time. Used by one thread.
 */
final class BatchDelivery {
  private final Deliveries deliveries;
  private int failuresLeft;
  private @Nullable Throwable last;

  BatchDelivery(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** Delivers the heads of these outboxes, which the caller alone holds. */
  void run(List<Outbox> batch) {
    // The way to one bad event in a batch, and to a second one.
    int halvings = Integer.SIZE - Integer.numberOfLeadingZeros(batch.size());
    failuresLeft = 2 * (halvings + 1);
    tell(batch);
  }

  private void tell(List<Outbox> batch) {
    Throwable cause = last;
    if (failuresLeft == 0 && cause != null) {
      deliveries.failed(batch, cause, false);
      return;
    }
    Throwable failure = deliveries.attempt(batch);
    if (failure == null) {
      deliveries.delivered(batch);
      return;
    }
    last = failure;
    failuresLeft--;
    if (batch.size() == 1) {
      deliveries.failed(batch, failure, true);
      return;
    }
    int half = batch.size() / 2;
    tell(batch.subList(0, half));
    tell(batch.subList(half, batch.size()));
  }
}
