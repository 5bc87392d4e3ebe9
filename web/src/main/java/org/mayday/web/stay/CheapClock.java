package org.mayday.web.stay;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.server.ServerContainer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Gives the server's WebSockets a cheap clock. With each message that comes or goes Tyrus cancels
 * the task that watches for silence and schedules a new one, on the container's default executor,
 * which takes part of a millisecond to keep the surroundings of a task. It has no setting for
 * another executor, so this one is put into its field; where that cannot be done, messages only
 * cost more.
 */
@WebListener
public final class CheapClock implements ServletContextListener {
  private static final Logger LOG = System.getLogger(CheapClock.class.getName());
  private static final String FIELD = "managedScheduledExecutorService";

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory", type = ManagedThreadFactory.class)
  ThreadFactory threads;

  private @Nullable ScheduledExecutorService clock;

  @Override
  public void contextInitialized(ServletContextEvent start) {
    Object container = start.getServletContext().getAttribute(ServerContainer.class.getName());
    if (container == null) {
      return;
    }
    ScheduledThreadPoolExecutor made = new ScheduledThreadPoolExecutor(1, threads);
    made.setRemoveOnCancelPolicy(true);
    // who still says something while the application stops is not to fail
    made.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    // a task that becomes the next one wakes the thread, and this one is always before the others
    made.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS);
    try {
      Field field = field(container.getClass());
      field.setAccessible(true);
      field.set(container, made);
      clock = made;
    } catch (ReflectiveOperationException | RuntimeException otherServer) {
      made.shutdownNow();
      LOG.log(Level.INFO, "The server's WebSockets keep their own clock.", otherServer);
    }
  }

  private static Field field(Class<?> container) throws NoSuchFieldException {
    for (Class<?> type = container; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(FIELD)) {
          return field;
        }
      }
    }
    throw new NoSuchFieldException(FIELD);
  }

  @Override
  public void contextDestroyed(ServletContextEvent end) {
    if (clock != null) {
      clock.shutdownNow();
    }
  }
}
