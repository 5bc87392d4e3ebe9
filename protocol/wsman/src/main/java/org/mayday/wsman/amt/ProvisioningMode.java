package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * How the PC is under control (Intel AMT Implementation and Reference Guide,
 * AMT_SetupAndConfigurationService.ProvisioningMode).
 */
public enum ProvisioningMode implements ValueMap {
  NONE(0, "none"),
  ADMIN_CONTROL(1, "admin control mode"),
  CLIENT_CONTROL(4, "client control mode");

  private final int number;
  private final String words;

  ProvisioningMode(int number, String words) {
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
