package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** What a boot configuration is for (DMTF CIM schema, CIM_BootService.SetBootConfigRole.Role). */
public enum BootConfigRole implements ValueMap {
  IS_NEXT_SINGLE_USE(1, "used for the next boot only"),
  IS_NOT_NEXT(32768, "not used for the next boot");

  private final int number;
  private final String words;

  BootConfigRole(int number, String words) {
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
