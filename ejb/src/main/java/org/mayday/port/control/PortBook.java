package org.mayday.port.control;

/** Keeps what happened at forwarded ports; nothing here waits, and nothing fails. */
interface PortBook {
  /** A port is forwarded. */
  void opened(PortPass pass);

  /** It was not forwarded. */
  void refused(PortPass pass, String words);

  /** It is over. */
  void ended(PortPass pass, PortTally tally, String words);
}
