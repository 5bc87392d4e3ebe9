package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** State of a battery (DMTF CIM schema, CIM_Battery.BatteryStatus). */
public enum BatteryStatus implements ValueMap {
  OTHER(1, "other"),
  UNKNOWN(2, "unknown"),
  FULLY_CHARGED(3, "fully charged"),
  LOW(4, "low"),
  CRITICAL(5, "critical"),
  CHARGING(6, "charging"),
  CHARGING_AND_HIGH(7, "charging and high"),
  CHARGING_AND_LOW(8, "charging and low"),
  CHARGING_AND_CRITICAL(9, "charging and critical"),
  UNDEFINED(10, "undefined"),
  PARTIALLY_CHARGED(11, "partially charged"),
  LEARNING(12, "learning"),
  OVERCHARGED(13, "overcharged");

  private final int number;
  private final String words;

  BatteryStatus(int number, String words) {
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
