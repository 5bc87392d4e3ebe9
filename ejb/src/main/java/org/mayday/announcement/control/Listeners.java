package org.mayday.announcement.control;

import java.util.List;
import org.mayday.announcement.boundary.Announced;

/** Who hears of the events of a transaction. */
@FunctionalInterface
public interface Listeners {
  /** They are committed. */
  void committed(List<Announced> events);

  /** They are written, and the transaction goes on. */
  default void announcing(List<Announced> events) {}
}
