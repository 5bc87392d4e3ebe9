package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** Access to a drive (DMTF CIM schema, CIM_MediaAccessDevice.Security). */
public enum MediaSecurity implements ValueMap {
  OTHER(1, "other"),
  UNKNOWN(2, "unknown"),
  NONE(3, "none"),
  READ_ONLY(4, "read only"),
  LOCKED_OUT(5, "locked out"),
  BOOT_BYPASS(6, "boot bypass"),
  BOOT_BYPASS_AND_READ_ONLY(7, "boot bypass and read only");

  private final int number;
  private final String words;

  MediaSecurity(int number, String words) {
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
