package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** Kind of a physical part (DMTF CIM schema, CIM_PhysicalPackage.PackageType). */
public enum PackageType implements ValueMap {
  UNKNOWN(0, "unknown"),
  OTHER(1, "other"),
  RACK(2, "rack"),
  CHASSIS(3, "chassis"),
  CROSS_CONNECT(4, "cross connect"),
  CONTAINER(5, "container"),
  FAN(6, "fan"),
  POWER_SUPPLY(7, "power supply"),
  SENSOR(8, "sensor"),
  MODULE_OR_CARD(9, "module or card"),
  PORT(10, "port"),
  BATTERY(11, "battery"),
  PROCESSOR(12, "processor"),
  MEMORY(13, "memory"),
  POWER_SOURCE(14, "power source"),
  STORAGE_MEDIA_PACKAGE(15, "storage media package");

  private final int number;
  private final String words;

  PackageType(int number, String words) {
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
