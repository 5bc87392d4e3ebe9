package org.mayday.announcement.control;

import java.util.List;
import org.mayday.announcement.boundary.Announced;

/** The way to the broker. */
public interface Topic {

  /**
   * Sends events in their order; returns when the broker has taken all of them.
   *
   * @throws BrokerAway if it has not; some of them may have been taken
   */
  void send(List<Announced> events) throws BrokerAway;

  /** Tries whether the broker is there. */
  void probe() throws BrokerAway;

  /** The broker cannot be reached or refuses. */
  final class BrokerAway extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokerAway(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
