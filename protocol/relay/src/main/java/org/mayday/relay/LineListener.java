package org.mayday.relay;

import java.nio.ByteBuffer;

/** Hears what the other side says on its line, in the order in which it comes. */
public interface LineListener {

  /**
   * A text.
   *
   * @return false if the line is to be ended
   */
  boolean heard(String text);

  /**
   * A binary message.
   *
   * @return false if the line is to be ended
   */
  boolean heard(ByteBuffer message);

  /** The line is over. */
  void gone();
}
