package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * Which way packets go (Intel AMT Implementation and Reference Guide,
 * AMT_Hdr8021Filter.FilterDirection).
 */
public enum FilterDirection implements ValueMap {
  TRANSMIT(0, "sent by the PC"),
  RECEIVE(1, "received by the PC");

  private final int number;
  private final String words;

  FilterDirection(int number, String words) {
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
