package org.mayday.simulator.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mayday.simulator.clock.Monitor;

/**
 * What consoles have asked the firmware to change, such as "Put AMT_BootSettingData" or
 * "CIM_BootService.SetBootConfigRole"; refused requests too.
 */
public final class Journal {

  private static final int MOST = 1_000;

  private final Monitor monitor;
  private final Deque<String> entries = new ArrayDeque<>();

  Journal(Monitor monitor) {
    this.monitor = monitor;
  }

  /** Notes a request; of many the oldest is forgotten. */
  public void note(String request) {
    synchronized (monitor) {
      if (entries.size() == MOST) {
        entries.removeFirst();
      }
      entries.addLast(request);
    }
  }

  /** The requests, oldest first. */
  public List<String> entries() {
    synchronized (monitor) {
      return List.copyOf(entries);
    }
  }
}
