package org.mayday.simulator.platform;

import java.util.List;
import java.util.Map;
import org.mayday.simulator.clock.Monitor;

/**
 * The serial line of a PC, which one console has at a time, and its switch in the firmware (Intel
 * AMT Implementation and Reference Guide, AMT_RedirectionService).
 */
public final class SerialLine extends OneConsole {
  private static final String SERVICE = "AMT_RedirectionService#Intel(r) AMT Redirection Service";
  private static final List<String> WITH_SERIAL = List.of("32770", "32771");

  private final Settings settings;

  SerialLine(Monitor monitor, Settings settings) {
    super(monitor);
    this.settings = settings;
  }

  /** Whether anybody listens on the redirection port. */
  public boolean listens() {
    return value("ListenerEnabled", "true").equals("true");
  }

  /** Every release has one. */
  @Override
  public boolean offered() {
    return true;
  }

  @Override
  public boolean enabled() {
    return WITH_SERIAL.contains(value("EnabledState", "32771"));
  }

  private String value(String name, String factory) {
    Map<String, List<String>> put = settings.of(SERVICE);
    return put.getOrDefault(name, List.of(factory)).get(0);
  }
}
