package org.mayday.image.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that read images, for no thread that moves bytes of PCs may wait for a disk. {@value
 * #THREADS} read at once, and {@value #WAITING} readings wait; what comes beyond that is refused
 * with a {@link java.util.concurrent.RejectedExecutionException}.
 */
@ApplicationScoped
public class ImageReaders implements Executor {
  private static final int THREADS = 4;
  private static final int WAITING = 4_096;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  ManagedThreadFactory factory;

  private ThreadPoolExecutor pool;

  @PostConstruct
  void begin() {
    pool = pool(factory);
  }

  /**
   * Readers with threads from elsewhere, for use without a server; whoever makes them ends them.
   */
  static ImageReaders with(ThreadFactory factory) {
    ImageReaders readers = new ImageReaders();
    readers.pool = pool(factory);
    return readers;
  }

  private static ThreadPoolExecutor pool(ThreadFactory factory) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), factory);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  @Override
  public void execute(Runnable reading) {
    pool.execute(reading);
  }

  @PreDestroy
  void end() {
    pool.shutdown();
  }
}
