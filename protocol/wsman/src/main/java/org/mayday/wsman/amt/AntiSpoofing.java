package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * What becomes of packets with a foreign sender (Intel AMT Implementation and Reference Guide,
 * AMT_SystemDefensePolicy.AntiSpoofingSupport).
 */
public enum AntiSpoofing implements ValueMap {
  OFF(0, "not looked at"),
  DROP(1, "dropped"),
  COUNT(2, "counted"),
  DROP_AND_COUNT(3, "dropped and counted"),
  EVENT(4, "reported"),
  DROP_AND_EVENT(5, "dropped and reported"),
  COUNT_AND_EVENT(6, "counted and reported"),
  DROP_COUNT_AND_EVENT(7, "dropped, counted and reported");

  private final int number;
  private final String words;

  AntiSpoofing(int number, String words) {
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
