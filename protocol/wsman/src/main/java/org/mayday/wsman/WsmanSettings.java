package org.mayday.wsman;

import java.time.Duration;
import org.mayday.wsman.envelope.EnvelopeLimits;

/**
 * How a client works.
 *
 * @param timeout how long one operation may take in all, an enumeration with all its pulls included
 * @param maxItems most items that an enumeration may bring
 * @param limits bounds of one answer
 */
public record WsmanSettings(Duration timeout, int maxItems, EnvelopeLimits limits) {

  /** Times must be positive, at least one item must be allowed. */
  public WsmanSettings {
    if (timeout.isNegative() || timeout.isZero() || maxItems < 1) {
      throw new IllegalArgumentException("Time-out and number of items must be positive");
    }
  }

  /** The given time-out, 10,000 items, {@link EnvelopeLimits#DEFAULT}. */
  public static WsmanSettings within(Duration timeout) {
    return new WsmanSettings(timeout, 10_000, EnvelopeLimits.DEFAULT);
  }
}
