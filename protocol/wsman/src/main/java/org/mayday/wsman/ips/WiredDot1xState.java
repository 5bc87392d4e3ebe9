package org.mayday.wsman.ips;

import org.mayday.wsman.instance.ValueMap;

/**
 * Whether 802.1x is used on the wire (Intel AMT Implementation and Reference Guide,
 * IPS_IEEE8021xSettings.Enabled).
 */
public enum WiredDot1xState implements ValueMap {
  ON(2, "on"),
  OFF(3, "off"),
  ON_WITHOUT_CERTIFICATES(6, "on, without certificates");

  private final int number;
  private final String words;

  WiredDot1xState(int number, String words) {
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
