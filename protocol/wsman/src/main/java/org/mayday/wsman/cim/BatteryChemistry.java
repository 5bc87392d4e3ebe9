package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** What a battery is made of (DMTF CIM schema, CIM_Battery.Chemistry). */
public enum BatteryChemistry implements ValueMap {
  OTHER(1, "other"),
  UNKNOWN(2, "unknown"),
  LEAD_ACID(3, "lead acid"),
  NICKEL_CADMIUM(4, "nickel cadmium"),
  NICKEL_METAL_HYDRIDE(5, "nickel metal hydride"),
  LITHIUM_ION(6, "lithium-ion"),
  ZINC_AIR(7, "zinc air"),
  LITHIUM_POLYMER(8, "lithium polymer");

  private final int number;
  private final String words;

  BatteryChemistry(int number, String words) {
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
