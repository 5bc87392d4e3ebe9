package org.mayday.acceptance.scene;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the tests of a JVM share until the last of them, such as servers. JUnit's own store is
 * emptied after each class where several JVMs share the classes, because each is a run of its own
 * then. Thread-safe.
 */
public final class WholeRun {
  private static final Logger LOG = System.getLogger(WholeRun.class.getName());

  private static final Map<Class<?>, AutoCloseable> SHARED = new HashMap<>();
  private static final Deque<AutoCloseable> CLOSED_AT_THE_END = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(WholeRun::end, "end of the tests"));
  }

  private WholeRun() {}

  /** The one of a kind, which is made when it is first asked for, and closed at the end. */
  public static <T extends AutoCloseable> T shared(Class<T> type, Supplier<T> start) {
    synchronized (SHARED) {
      AutoCloseable known = SHARED.get(type);
      if (known != null) {
        return type.cast(known);
      }
      T made = start.get(); // may share something itself
      SHARED.put(type, made);
      CLOSED_AT_THE_END.push(made);
      return made;
    }
  }

  private static void end() {
    synchronized (SHARED) {
      for (AutoCloseable one : CLOSED_AT_THE_END) {
        try {
          one.close();
        } catch (Exception e) {
          LOG.log(Level.WARNING, one + " could not be closed.", e);
        }
      }
    }
  }
}
