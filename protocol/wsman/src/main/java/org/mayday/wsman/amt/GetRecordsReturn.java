package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/** What AMT_MessageLog.GetRecords returns (Intel AMT Implementation and Reference Guide). */
public enum GetRecordsReturn implements ValueMap {
  COMPLETED(0, "done"),
  NOT_SUPPORTED(1, "not supported"),
  INVALID_RECORD(2, "there is no such record"),
  NO_RECORD(3, "the log is empty");

  private final int number;
  private final String words;

  GetRecordsReturn(int number, String words) {
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
