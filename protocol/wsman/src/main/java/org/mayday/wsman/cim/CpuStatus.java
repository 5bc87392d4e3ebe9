package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** State of a processor (DSP0134, SMBIOS Reference Specification, 7.5, Processor Status). */
public enum CpuStatus implements ValueMap {
  UNKNOWN(0, "unknown"),
  ENABLED(1, "enabled"),
  DISABLED_BY_THE_USER(2, "disabled by the user"),
  DISABLED_BY_THE_BIOS_AFTER_AN_ERROR(3, "disabled by the BIOS after an error"),
  IDLE(4, "idle"),
  OTHER(7, "other");

  private final int number;
  private final String words;

  CpuStatus(int number, String words) {
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
