package org.mayday.wsman.ips;

import org.mayday.wsman.instance.ValueMap;

/**
 * How awake the operating system is (Intel AMT Implementation and Reference Guide,
 * IPS_PowerManagementService.OSPowerSavingState).
 */
public enum OsPowerSavingState implements ValueMap {
  UNKNOWN(0, "unknown"),
  UNSUPPORTED(1, "not supported"),
  FULL_POWER(2, "full power"),
  SAVING(3, "saving power");

  private final int number;
  private final String words;

  OsPowerSavingState(int number, String words) {
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
