package org.mayday.mps.event;

import java.util.function.LongSupplier;
import org.mayday.mps.config.EventSettings;

/**
 * What the event sinks of all tunnels share.
 *
 * @param window bytes that firmware may send into a channel before they are used
 * @param ticker milliseconds that never go back, for deadlines
 */
public record EventContext(
    EventSettings settings, EventPermits permits, int window, LongSupplier ticker) {

  /** An event with its header is about 4 KiB. */
  private static final int USUAL_WINDOW = 16_384;

  /**
   * The context of a gateway.
   *
   * @param largestWindow most bytes of credit that a channel may give
   */
  public static EventContext of(EventSettings settings, int largestWindow, LongSupplier ticker) {
    return new EventContext(
        settings,
        new EventPermits(settings.channelsInAll()),
        Math.min(USUAL_WINDOW, largestWindow),
        ticker);
  }

  long now() {
    return ticker.getAsLong();
  }

  /**
   * Most bytes of a line of a header. A line is used only as a whole, so half of the window must
   * suffice, or no credit would come back for it.
   */
  int longestLine() {
    return Math.min(4_096, window / 2);
  }
}
