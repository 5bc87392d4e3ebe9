package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * How a wireless network encrypts (Intel AMT Implementation and Reference Guide,
 * CIM_WiFiEndpointSettings.EncryptionMethod).
 */
public enum WiFiEncryption implements ValueMap {
  OTHER(1, "other"),
  WEP(2, "WEP"),
  TKIP(3, "TKIP"),
  CCMP(4, "CCMP"),
  NONE(5, "none");

  private final int number;
  private final String words;

  WiFiEncryption(int number, String words) {
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
