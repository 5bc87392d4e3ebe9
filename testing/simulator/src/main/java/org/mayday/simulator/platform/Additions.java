package org.mayday.simulator.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mayday.simulator.clock.Monitor;
import org.mayday.simulator.wsman.Repository.Instance;

/** Instances that a console has made beside those the firmware came with. */
public final class Additions {

  private final Monitor monitor;
  private final Map<String, Map<String, Instance>> byClass = new LinkedHashMap<>();
  private int count;

  Additions(Monitor monitor) {
    this.monitor = monitor;
  }

  /** Adds an instance, or replaces the one with the same key. */
  public void put(Instance instance) {
    synchronized (monitor) {
      byClass
          .computeIfAbsent(instance.className(), name -> new LinkedHashMap<>())
          .put(instance.key(), instance);
      monitor.changed();
    }
  }

  /** Removes an instance; false if there is none. */
  public boolean remove(String className, String key) {
    synchronized (monitor) {
      boolean removed = byClass.getOrDefault(className, Map.of()).containsKey(key);
      if (removed) {
        byClass.get(className).remove(key);
        monitor.changed();
      }
      return removed;
    }
  }

  /** Removes all; their numbers are not used again. */
  void clear() {
    synchronized (monitor) {
      byClass.clear();
      monitor.changed();
    }
  }

  /** The instances of a class, oldest first. */
  public List<Instance> of(String className) {
    synchronized (monitor) {
      return new ArrayList<>(byClass.getOrDefault(className, Map.of()).values());
    }
  }

  /** A number that no other instance has, from 1. */
  public int next() {
    synchronized (monitor) {
      return ++count;
    }
  }
}
