package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * What becomes of a packet that fits a filter (Intel AMT Implementation and Reference Guide,
 * AMT_Hdr8021Filter.FilterProfile).
 */
public enum FilterProfile implements ValueMap {
  COUNT_AND_PASS(0, "counted and let through"),
  COUNT_AND_DROP(1, "counted and dropped"),
  RATE_LIMIT(2, "limited in rate"),
  PASS(3, "let through"),
  DROP(4, "dropped");

  private final int number;
  private final String words;

  FilterProfile(int number, String words) {
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
