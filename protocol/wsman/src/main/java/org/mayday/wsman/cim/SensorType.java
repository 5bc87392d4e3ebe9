package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** What a sensor measures (DMTF CIM schema, CIM_Sensor.SensorType). */
public enum SensorType implements ValueMap {
  UNKNOWN(0, "unknown"),
  OTHER(1, "other"),
  TEMPERATURE(2, "temperature"),
  VOLTAGE(3, "voltage"),
  CURRENT(4, "current"),
  TACHOMETER(5, "tachometer"),
  COUNTER(6, "counter"),
  SWITCH(7, "switch"),
  LOCK(8, "lock"),
  HUMIDITY(9, "humidity"),
  SMOKE_DETECTION(10, "smoke detection"),
  PRESENCE(11, "presence"),
  AIR_FLOW(12, "air flow"),
  POWER_CONSUMPTION(13, "power consumption"),
  POWER_PRODUCTION(14, "power production"),
  PRESSURE(15, "pressure"),
  INTRUSION(16, "intrusion");

  private final int number;
  private final String words;

  SensorType(int number, String words) {
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
