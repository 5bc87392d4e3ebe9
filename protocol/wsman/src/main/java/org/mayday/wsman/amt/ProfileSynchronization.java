package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * Whether wireless profiles of the operating system are taken over (Intel AMT Implementation and
 * Reference Guide, AMT_WiFiPortConfigurationService.localProfileSynchronizationEnabled).
 */
public enum ProfileSynchronization implements ValueMap {
  OFF(0, "off"),
  ON(1, "on"),
  UNRESTRICTED(3, "unrestricted");

  private final int number;
  private final String words;

  ProfileSynchronization(int number, String words) {
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
