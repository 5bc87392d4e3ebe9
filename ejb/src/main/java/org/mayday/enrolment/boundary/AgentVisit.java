package org.mayday.enrolment.boundary;

import java.nio.ByteBuffer;

/** What an agent says on its line, in the order in which it comes. */
public interface AgentVisit {

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
