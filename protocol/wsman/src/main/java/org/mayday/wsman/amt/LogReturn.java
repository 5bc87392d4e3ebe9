package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * What AMT_MessageLog.ClearLog and FreezeLog return (Intel AMT Implementation and Reference Guide).
 */
public enum LogReturn implements ValueMap {
  COMPLETED(0, "done"),
  NOT_SUPPORTED(1, "not supported"),
  UNSPECIFIED(2, "an error that the firmware does not specify"),
  TIMED_OUT(3, "the firmware did not do it in time"),
  FAILED(4, "it failed"),
  INVALID_PARAMETER(5, "invalid parameter");

  private final int number;
  private final String words;

  LogReturn(int number, String words) {
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
