package org.mayday.announcement.control;

import java.util.List;
import org.mayday.announcement.boundary.Announced;

/** Who hears of the events of a transaction as soon as they are committed. */
@FunctionalInterface
public interface Listeners {
  void committed(List<Announced> events);
}
