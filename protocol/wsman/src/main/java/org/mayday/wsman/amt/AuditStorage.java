package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * What the audit log does when it is full (Intel AMT Implementation and Reference Guide,
 * AMT_AuditLog.StoragePolicy).
 */
public enum AuditStorage implements ValueMap {
  NO_ROLL_OVER(0, "takes no more"),
  ROLL_OVER(1, "overwrites the oldest"),
  RESTRICTED_ROLL_OVER(2, "overwrites what is old enough");

  private final int number;
  private final String words;

  AuditStorage(int number, String words) {
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
