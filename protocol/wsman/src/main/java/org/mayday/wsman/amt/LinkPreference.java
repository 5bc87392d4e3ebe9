package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * Who controls the wireless link (Intel AMT Implementation and Reference Guide,
 * AMT_EthernetPortSettings.LinkPreference).
 */
public enum LinkPreference implements ValueMap {
  MANAGEMENT_ENGINE(1, "management engine"),
  HOST(2, "operating system");

  private final int number;
  private final String words;

  LinkPreference(int number, String words) {
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
