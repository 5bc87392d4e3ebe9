package org.mayday.ticketing.control;

import jakarta.ejb.ApplicationException;
import java.util.function.Function;

/** The queue that commands come from, and where answers and dead letters go. */
interface CommandQueue {

  /**
   * Takes messages off the queue, in the transaction of the caller: they are off, answered and put
   * aside when it commits, and come again when it does not.
   *
   * @param most of them
   * @param judge looks at each; what it throws comes out
   * @return how many were taken
   * @throws Away if the broker did not do its part
   */
  int take(int most, Function<Incoming, Verdict> judge);

  /** The broker is away, or does not do what it should; rolls back. */
  @ApplicationException(rollback = true)
  class Away extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Away(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The server has a fault: messages must come again. Rolls back. */
  @ApplicationException(rollback = true)
  class Again extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Again(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
