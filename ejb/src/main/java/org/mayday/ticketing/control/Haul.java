package org.mayday.ticketing.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one transaction takes off the queue. For one thread. */
final class Haul {
  private final List<String> messages = new ArrayList<>();
  private int dead;

  void add(String message) {
    messages.add(message);
  }

  void putAside() {
    dead++;
  }

  List<String> messages() {
    return messages;
  }

  int dead() {
    return dead;
  }

  /** The message that was under way when it failed, if one was. */
  Optional<String> last() {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
  }
}
