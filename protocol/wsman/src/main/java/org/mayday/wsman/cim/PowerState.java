package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * Power states, as state and as request (DMTF CIM schema,
 * CIM_PowerManagementService.RequestPowerStateChange.PowerState).
 */
public enum PowerState implements ValueMap {
  UNKNOWN(0, "unknown"),
  OTHER(1, "other"),
  ON(2, "on"),
  SLEEP_LIGHT(3, "light sleep"),
  SLEEP_DEEP(4, "deep sleep"),
  POWER_CYCLE_SOFT(5, "power cycle"),
  OFF_HARD(6, "off"),
  HIBERNATE(7, "hibernated"),
  OFF_SOFT(8, "off (soft)"),
  POWER_CYCLE_HARD(9, "power cycle (hard)"),
  RESET(10, "reset"),
  DIAGNOSTIC_INTERRUPT(11, "diagnostic interrupt (NMI)"),
  OFF_SOFT_GRACEFUL(12, "shut down by the operating system"),
  OFF_HARD_GRACEFUL(13, "shut down, then hard off"),
  RESET_GRACEFUL(14, "restart by the operating system"),
  POWER_CYCLE_SOFT_GRACEFUL(15, "shut down, then power cycle"),
  POWER_CYCLE_HARD_GRACEFUL(16, "shut down, then hard power cycle");

  private final int number;
  private final String words;

  PowerState(int number, String words) {
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
