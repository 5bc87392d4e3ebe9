package org.mayday.announcement.control;

import java.util.function.Supplier;

/** Short transactions for work that begins in no request: timers and background jobs. */
public interface Transactions {

  /** Runs the work in a new transaction of its own; an exception rolls it back and comes out. */
  <T> T inNew(Supplier<T> work);

  /**
   * Runs the work in the transaction of the caller, or in a new one if the caller has none. What
   * reads from the database outside of a transaction goes through here: an entity manager that is
   * shared by threads is only safe inside one.
   */
  <T> T within(Supplier<T> work);

  /** Runs the work in a new transaction of its own. */
  default void runInNew(Runnable work) {
    inNew(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
