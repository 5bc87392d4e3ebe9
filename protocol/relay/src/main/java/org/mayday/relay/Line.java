package org.mayday.relay;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The way to the other side. Thread-safe. */
public interface Line {

  /**
   * Sends a binary message; returns when it is on its way.
   *
   * @throws IOException if the line is broken, or takes nothing for too long
   */
  void send(ByteBuffer message) throws IOException;

  /** Sends a text; a line that is broken is no failure. */
  void say(String text);

  /** Ends the line; one that is broken already is no failure. */
  void close();
}
