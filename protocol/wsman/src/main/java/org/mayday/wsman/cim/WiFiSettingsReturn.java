package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * What AddWiFiSettings and UpdateWiFiSettings return (Intel AMT Implementation and Reference Guide,
 * AMT_WiFiPortConfigurationService).
 */
public enum WiFiSettingsReturn implements ValueMap {
  DONE(0, "done"),
  NOT_SUPPORTED(1, "not supported"),
  FAILED(2, "failed"),
  INVALID_PARAMETER(3, "a parameter is invalid"),
  INVALID_REFERENCE(4, "a certificate or profile that is referred to is not there");

  private final int number;
  private final String words;

  WiFiSettingsReturn(int number, String words) {
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
