package org.mayday.simulator.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.simulator.clock.Monitor;

/**
 * The serial line of a PC, which one console has at a time, and its switch in the firmware (Intel
 * AMT Implementation and Reference Guide, AMT_RedirectionService).
 */
public final class SerialLine {
  private static final String SERVICE = "AMT_RedirectionService#Intel(r) AMT Redirection Service";
  private static final List<String> WITH_SERIAL = List.of("32770", "32771");

  private final Monitor monitor;
  private final Settings settings;
  private @Nullable Runnable ending;
  private long sessions;

  SerialLine(Monitor monitor, Settings settings) {
    this.monitor = monitor;
    this.settings = settings;
  }

  /** Whether anybody listens on the redirection port. */
  public boolean listens() {
    return value("ListenerEnabled", "true").equals("true");
  }

  /** Whether serial over LAN is on. */
  public boolean enabled() {
    return WITH_SERIAL.contains(value("EnabledState", "32771"));
  }

  private String value(String name, String factory) {
    Map<String, List<String>> put = settings.of(SERVICE);
    return put.getOrDefault(name, List.of(factory)).get(0);
  }

  /**
   * A console wants the line.
   *
   * @param end ends its session
   * @return false if somebody else has it
   */
  public boolean take(Runnable end) {
    synchronized (monitor) {
      if (ending != null) {
        return false;
      }
      ending = end;
      sessions++;
      monitor.changed();
      return true;
    }
  }

  /** A console has the line no more. */
  public void free(Runnable end) {
    synchronized (monitor) {
      if (ending == end) {
        ending = null;
        monitor.changed();
      }
    }
  }

  /** Whether a console has the line. */
  public boolean taken() {
    synchronized (monitor) {
      return ending != null;
    }
  }

  /** How many sessions there were. */
  public long sessions() {
    synchronized (monitor) {
      return sessions;
    }
  }

  /** Ends the session that somebody has. */
  public void terminate() {
    Runnable end;
    synchronized (monitor) {
      end = ending;
    }
    if (end != null) {
      end.run();
    }
  }
}
