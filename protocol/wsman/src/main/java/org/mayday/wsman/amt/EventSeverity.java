package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/** How serious an event is (IPMI Platform Event Trap Format 1.0, Event Severity). */
public enum EventSeverity implements ValueMap {
  UNSPECIFIED(0, "unspecified"),
  MONITOR(1, "monitor"),
  INFORMATION(2, "information"),
  OK(4, "return to OK"),
  NON_CRITICAL(8, "non-critical"),
  CRITICAL(16, "critical"),
  NON_RECOVERABLE(32, "non-recoverable");

  private final int number;
  private final String words;

  EventSeverity(int number, String words) {
    this.number = number;
    this.words = words;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public String words() {
    return words;
  }
}
