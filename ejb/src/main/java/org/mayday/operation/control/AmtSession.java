package org.mayday.operation.control;

import java.util.concurrent.Semaphore;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanSettings;

/**
 * The client of one live tunnel, with the limits of its PC: some operations at the same time, a few
 * more waiting in order. Thread-safe.
 */
final class AmtSession implements AutoCloseable {
  private final WsmanPort port;
  private final AmtCredentials credentials;
  private final Wires.Wire wire;
  private final WsmanClient client;
  private final Semaphore turns;
  private final int waiting;

  AmtSession(
      WsmanPort port, AmtCredentials credentials, Wires.Wire wire, OperationSettings settings) {
    this.port = port;
    this.credentials = credentials;
    this.wire = wire;
    this.client =
        new WsmanClient(wire.transport(), WsmanSettings.within(settings.deadline()))
            .helpedBy(wire.together());
    this.turns = new Semaphore(settings.parallel(), true);
    this.waiting = settings.waiting();
  }

  boolean uses(WsmanPort other, AmtCredentials others) {
    return port.equals(other) && credentials.equals(others);
  }

  <T> T run(Deadline deadline, AmtWork<T> work) throws OperationFailed, WsmanException {
    takeTurn(deadline);
    try {
      if (deadline.passed()) {
        throw new OperationFailed(Kind.BUSY, "The PC was busy until the time was over.");
      }
      return work.with(client.within(deadline));
    } finally {
      turns.release();
    }
  }

  private void takeTurn(Deadline deadline) throws OperationFailed {
    if (turns.availablePermits() == 0 && turns.getQueueLength() >= waiting) {
      throw new OperationFailed(Kind.BUSY, "Too many operations of this PC are waiting already.");
    }
    try {
      if (!deadline.cancellation().acquire(turns, deadline.remaining())) {
        throw deadline.cancellation().isCancelled()
            ? Failures.cancelledBefore()
            : new OperationFailed(Kind.BUSY, "The PC was busy until the time was over.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperationFailed(Kind.CUT, "The server is stopping.", e);
    }
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    wire.close();
  }
}
