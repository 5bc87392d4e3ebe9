package org.mayday.mps.proxy;

import java.io.IOException;

/** What is spoken at a door. Thread-safe. */
@FunctionalInterface
interface Protocol {

  /**
   * Serves a client until it is done, on the thread of the caller.
   *
   * @throws IOException if the client or its PC is gone, or took too long
   */
  void serve(Patron patron) throws IOException;
}
