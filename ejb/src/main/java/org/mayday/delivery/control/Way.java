package org.mayday.delivery.control;

import java.io.IOException;

/** The way to subscribers. */
@FunctionalInterface
public interface Way {
  /**
   * Sends a message and waits for the answer, for as long as the settings allow.
   *
   * @throws IOException in a sentence, if there is no answer, or if the target is not allowed
   */
  Answered send(Outgoing message) throws IOException;
}
