package org.mayday.provisioning.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.wsman.WsmanException;

/**
 * Lets one at a time change how a PC is set up: a change of TLS may bring another tunnel, in which
 * the same steps would be gone on with. Thread-safe.
 */
@ApplicationScoped
public class Turns {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Set<UUID> taken = new HashSet<>();

  /**
   * Does some work alone, after somebody else who is about to end.
   *
   * @throws OperationFailed if somebody else goes on with some
   */
  <T> T alone(UUID platform, Part<T> work) throws WsmanException, OperationFailed {
    take(platform);
    try {
      return work.perform();
    } finally {
      give(platform);
    }
  }

  private synchronized void take(UUID platform) throws OperationFailed {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!taken.add(platform)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new OperationFailed(
            Kind.BUSY, "Somebody else changes at this moment how this PC is set up.");
      }
      await(left);
    }
  }

  private void await(long nanos) throws OperationFailed {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperationFailed(Kind.CUT, "The server is stopping.", e);
    }
  }

  private synchronized void give(UUID platform) {
    taken.remove(platform);
    notifyAll();
  }

  /** Some work with a PC. */
  @FunctionalInterface
  interface Part<T> {
    T perform() throws WsmanException, OperationFailed;
  }
}
