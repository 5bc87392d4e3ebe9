package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** Whether a setting is in use (DMTF CIM schema, CIM_ElementSettingData.IsCurrent). */
public enum SettingUse implements ValueMap {
  UNKNOWN(0, "unknown"),
  YES(1, "yes"),
  NO(2, "no");

  private final int number;
  private final String words;

  SettingUse(int number, String words) {
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
