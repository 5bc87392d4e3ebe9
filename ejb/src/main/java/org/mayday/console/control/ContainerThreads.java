package org.mayday.console.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;

/**
 * Threads of the container, each for one console. They come from no pool: a console lasts for an
 * hour, and a few of them would hold all that others wait for.
 */
@Dependent
public class ContainerThreads implements Threads {
  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory factory;

  @Override
  public void start(String name, Runnable work) {
    Thread thread = factory.newThread(work);
    thread.setName(name);
    thread.setDaemon(true);
    thread.start();
  }
}
