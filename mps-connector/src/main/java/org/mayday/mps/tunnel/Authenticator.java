package org.mayday.mps.tunnel;

import org.mayday.mps.api.Claim;
import org.mayday.mps.api.Verdict;

/**
 * Asks the application whether a PC may open its tunnel. While a connection waits, nothing that it
 * sends is looked at, and no more than the bytes before a login are kept of it.
 */
public interface Authenticator {

  /**
   * Asks and returns at once; the answer comes later on any thread, exactly once unless it is no
   * longer awaited.
   */
  void authenticate(Claim claim, Answer answer);

  /** Takes the verdict. */
  interface Answer {
    /** Whether the connection still waits; if not, the application need not be asked. */
    boolean isAwaited();

    /** Gives the verdict; must not block. */
    void give(Verdict verdict);
  }
}
