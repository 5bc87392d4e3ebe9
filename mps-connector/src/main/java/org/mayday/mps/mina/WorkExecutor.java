package org.mayday.mps.mina;

import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** The container's WorkManager as the executor of MINA's acceptor and processors. Thread-safe. */
public final class WorkExecutor implements Executor {
  private final WorkManager workManager;

  public WorkExecutor(WorkManager workManager) {
    this.workManager = workManager;
  }

  /**
   * Runs the command on a thread of the container and returns at once.
   *
   * @throws RejectedExecutionException if the container takes no work
   */
  @Override
  public void execute(Runnable command) {
    try {
      workManager.scheduleWork(new Loop(command));
    } catch (WorkException e) {
      throw new RejectedExecutionException("the container takes no work for the gateway", e);
    }
  }

  /** One loop of MINA. */
  private record Loop(Runnable command) implements Work {
    @Override
    public void run() {
      command.run();
    }

    /** The loop ends when its acceptor is disposed of, which the stop of the connector does. */
    @Override
    public void release() {}
  }
}
