package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** What RequestStateChange returns (DMTF CIM schema, CIM_EnabledLogicalElement). */
public enum StateChangeReturn implements ValueMap {
  COMPLETED(0, "done"),
  NOT_SUPPORTED(1, "not supported"),
  UNKNOWN_ERROR(2, "unspecified error"),
  TIMED_OUT(3, "not possible in time"),
  FAILED(4, "failed"),
  INVALID_PARAMETER(5, "invalid parameter"),
  IN_USE(6, "in use"),
  JOB_STARTED(4096, "started"),
  INVALID_STATE_TRANSITION(4097, "not possible in the present state"),
  TIMEOUT_NOT_SUPPORTED(4098, "a time-out is not supported"),
  BUSY(4099, "busy");

  private final int number;
  private final String words;

  StateChangeReturn(int number, String words) {
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
