package org.mayday.mps.adapter;

import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import java.util.Queue;

/** Takes Works and leaves it to the test to run them. */
record QueuedWorks(Queue<Work> works) implements WorkManager {
  @Override
  public void scheduleWork(Work work) {
    works.add(work);
  }

  @Override
  public void scheduleWork(Work work, long timeout, ExecutionContext context, WorkListener to) {
    works.add(work);
  }

  @Override
  public long startWork(Work work) {
    works.add(work);
    return 0;
  }

  @Override
  public long startWork(Work work, long timeout, ExecutionContext context, WorkListener to) {
    return startWork(work);
  }

  @Override
  public void doWork(Work work) {
    works.add(work);
  }

  @Override
  public void doWork(Work work, long timeout, ExecutionContext context, WorkListener to) {
    works.add(work);
  }
}
