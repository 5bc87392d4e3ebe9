package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** Unit of a reading (DMTF CIM schema, CIM_NumericSensor.BaseUnits), as far as PCs have them. */
public enum SensorUnit implements ValueMap {
  UNKNOWN(0, "unknown"),
  OTHER(1, "other"),
  CELSIUS(2, "°C"),
  FAHRENHEIT(3, "°F"),
  KELVIN(4, "K"),
  VOLT(5, "V"),
  AMPERE(6, "A"),
  WATT(7, "W"),
  RPM(19, "rpm"),
  PERCENT(65, "%");

  private final int number;
  private final String words;

  SensorUnit(int number, String words) {
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
