package org.mayday.delivery.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;

/** Threads of the container. */
@Dependent
public class ContainerHands implements Hands {
  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  ManagedExecutorService executor;

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }
}
