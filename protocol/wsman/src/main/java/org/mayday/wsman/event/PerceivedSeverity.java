package org.mayday.wsman.event;

import org.mayday.wsman.instance.ValueMap;

/** How serious the reporter thinks it is (CIM_AlertIndication.PerceivedSeverity). */
public enum PerceivedSeverity implements ValueMap {
  UNKNOWN(0, "unknown"),
  OTHER(1, "other"),
  INFORMATION(2, "information"),
  WARNING(3, "warning"),
  MINOR(4, "minor"),
  MAJOR(5, "major"),
  CRITICAL(6, "critical"),
  FATAL(7, "fatal");

  private final int number;
  private final String words;

  PerceivedSeverity(int number, String words) {
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
