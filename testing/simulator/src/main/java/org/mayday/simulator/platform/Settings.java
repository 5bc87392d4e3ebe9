package org.mayday.simulator.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mayday.simulator.clock.Monitor;

/** Values that a console has put over those the firmware came with. */
public final class Settings {

  private final Monitor monitor;
  private final Map<String, Map<String, List<String>>> byInstance = new HashMap<>();

  Settings(Monitor monitor) {
    this.monitor = monitor;
  }

  /** Puts values of one instance. */
  public void put(String instance, Map<String, List<String>> values) {
    synchronized (monitor) {
      byInstance.computeIfAbsent(instance, key -> new HashMap<>()).putAll(values);
      monitor.changed();
    }
  }

  /** Forgets values that were put for one instance. */
  public void forget(String instance, Collection<String> names) {
    synchronized (monitor) {
      byInstance.getOrDefault(instance, new HashMap<>()).keySet().removeAll(names);
      monitor.changed();
    }
  }

  /** Forgets all. */
  void clear() {
    synchronized (monitor) {
      byInstance.clear();
      monitor.changed();
    }
  }

  /** Values that were put for one instance. */
  public Map<String, List<String>> of(String instance) {
    synchronized (monitor) {
      return Map.copyOf(byInstance.getOrDefault(instance, Map.of()));
    }
  }
}
