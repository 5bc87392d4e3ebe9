package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** What a drive can do (DMTF CIM schema, CIM_MediaAccessDevice.Capabilities). */
public enum MediaCapability implements ValueMap {
  UNKNOWN(0, "unknown"),
  OTHER(1, "other"),
  SEQUENTIAL_ACCESS(2, "sequential access"),
  RANDOM_ACCESS(3, "random access"),
  SUPPORTS_WRITING(4, "supports writing"),
  ENCRYPTION(5, "encryption"),
  COMPRESSION(6, "compression"),
  REMOVABLE_MEDIA(7, "removable media"),
  MANUAL_CLEANING(8, "manual cleaning"),
  AUTOMATIC_CLEANING(9, "automatic cleaning"),
  SMART_NOTIFICATION(10, "SMART notification"),
  DUAL_SIDED_MEDIA(11, "dual-sided media"),
  EJECTION_WITHOUT_DISMOUNTING(12, "ejection without dismounting");

  private final int number;
  private final String words;

  MediaCapability(int number, String words) {
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
