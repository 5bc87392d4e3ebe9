package org.mayday.mps.adapter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelListener;

/** One call of the listener. Its {@code toString} is for the log and tells nothing secret. */
interface Delivery {

  /** Calls the listener; what it throws counts as a failed delivery. */
  void to(TunnelListener listener);

  /** How deliveries of this sort are told in one call; null if each needs a call of its own. */
  default @Nullable Together together() {
    return null;
  }

  /** Told after success, outside of the listener's call. */
  default void done() {}

  /**
   * Told after a failure.
   *
   * @param attempts failures so far, from 1
   * @return whether to try again
   */
  default boolean failed(int attempts, Instant now) {
    return true;
  }

  /** Deliveries of the same, non-null kind may be bounded together under one key. */
  default @Nullable Object kind() {
    return null;
  }

  /** Told when it was dropped; must not block. */
  default void dropped() {}

  /** A waiting delivery with the same, non-null key is replaced by a newer one. */
  default @Nullable Object supersedes() {
    return null;
  }
}
