package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * How much Intel AMT protects the privacy of the user (Intel AMT Implementation and Reference
 * Guide, AMT_GeneralSettings.PrivacyLevel).
 */
public enum PrivacyLevel implements ValueMap {
  DEFAULT(0, "default"),
  ENHANCED(1, "enhanced"),
  EXTREME(2, "extreme");

  private final int number;
  private final String words;

  PrivacyLevel(int number, String words) {
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
