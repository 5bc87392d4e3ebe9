package org.mayday.announcement.control;

import org.mayday.announcement.boundary.Announced;

/** Who hears of an event as soon as it is committed. */
@FunctionalInterface
public interface Listeners {
  void committed(Announced event);
}
