package org.mayday.port.control;

/** Keeps what happened at forwarded ports; nothing here waits, and nothing fails. */
interface PortBook {
  /**
   * A port is forwarded.
   *
   * @param tally the one that is told at the end
   */
  void opened(PortPass pass, PortTally tally);

  /** It was not forwarded. */
  void refused(PortPass pass, String words);

  /** It is over. */
  void ended(PortPass pass, PortTally tally, String words);
}
