package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * How far set-up has come (Intel AMT Implementation and Reference Guide,
 * AMT_SetupAndConfigurationService.ProvisioningState).
 */
public enum ProvisioningState implements ValueMap {
  PRE(0, "not set up"),
  IN(1, "being set up"),
  POST(2, "set up");

  private final int number;
  private final String words;

  ProvisioningState(int number, String words) {
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
