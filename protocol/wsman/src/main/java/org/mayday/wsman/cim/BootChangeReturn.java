package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * What CIM_BootConfigSetting.ChangeBootOrder and CIM_BootService.SetBootConfigRole return (DMTF CIM
 * schema).
 */
public enum BootChangeReturn implements ValueMap {
  COMPLETED(0, "done"),
  NOT_SUPPORTED(1, "not supported"),
  UNKNOWN_ERROR(2, "unspecified error"),
  BUSY(3, "busy"),
  INVALID_REFERENCE(4, "invalid reference"),
  INVALID_PARAMETER(5, "invalid parameter"),
  ACCESS_DENIED(6, "access denied"),
  JOB_STARTED(4096, "started");

  private final int number;
  private final String words;

  BootChangeReturn(int number, String words) {
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
