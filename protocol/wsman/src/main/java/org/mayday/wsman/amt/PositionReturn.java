package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * What AMT_MessageLog.PositionToFirstRecord returns (Intel AMT Implementation and Reference Guide;
 * DMTF CIM schema, CIM_MessageLog).
 */
public enum PositionReturn implements ValueMap {
  COMPLETED(0, "done"),
  NOT_SUPPORTED(1, "not supported"),
  NO_RECORD(2, "the log is empty");

  private final int number;
  private final String words;

  PositionReturn(int number, String words) {
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
