package org.mayday.wsman.ips;

import org.mayday.wsman.instance.ValueMap;

/**
 * What the methods of the consent service return (Intel AMT Implementation and Reference Guide,
 * IPS_OptInService).
 */
public enum OptInReturn implements ValueMap {
  SUCCESS(0, "done"),
  INTERNAL_ERROR(1, "internal error of the firmware"),
  INVALID_STATE(2, "not possible in the present state of consent"),
  BLOCKED(3, "blocked, because a wrong code was sent too often"),
  FLASH_WRITE_LIMIT_EXCEEDED(38, "too many writes to flash memory; try later"),
  WRONG_CODE(2066, "the code is wrong");

  private final int number;
  private final String words;

  OptInReturn(int number, String words) {
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
