package org.mayday.wsman;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Has several reads of one PC run at the same time. Whoever asks works along, so that all is done
 * even if nobody helps. Immutable.
 */
public final class Together {
  private static final Together ALONE = new Together(Runnable::run, 1);

  private final Executor helpers;
  private final int width;

  /**
   * Reads with help.
   *
   * @param helpers runs what is given to it, or rejects it; owned by the caller
   * @param width most reads at the same time, at least 1
   */
  public Together(Executor helpers, int width) {
    this.helpers = helpers;
    this.width = width;
  }

  /** One read after the other. */
  public static Together alone() {
    return ALONE;
  }

  <T> List<T> all(
      WsmanClient client, List<? extends Reading<? extends T>> reads, Consumer<? super T> arrived)
      throws WsmanException {
    Round<T> round = new Round<>(client, reads);
    for (int helper = 1; helper < Math.min(width, reads.size()); helper++) {
      try {
        helpers.execute(round::help);
      } catch (RejectedExecutionException busy) {
        break;
      }
    }
    return round.lead(arrived);
  }
}
