package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * How a PC proves to a wireless network that it may enter (Intel AMT Implementation and Reference
 * Guide, CIM_WiFiEndpointSettings.AuthenticationMethod).
 */
public enum WiFiAuthentication implements ValueMap {
  OTHER(1, "other"),
  OPEN(2, "open"),
  SHARED_KEY(3, "shared key"),
  WPA_PSK(4, "WPA PSK"),
  WPA_ENTERPRISE(5, "WPA 802.1x"),
  WPA2_PSK(6, "WPA2 PSK"),
  WPA2_ENTERPRISE(7, "WPA2 802.1x"),
  WPA3_SAE(32768, "WPA3 SAE"),
  WPA3_OWE(32769, "WPA3 OWE");

  private final int number;
  private final String words;

  WiFiAuthentication(int number, String words) {
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
