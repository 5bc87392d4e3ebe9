package org.mayday.wsman.ips;

import org.mayday.wsman.instance.ValueMap;

/**
 * Who may do what without the user (Intel AMT Implementation and Reference Guide,
 * IPS_HostBasedSetupService.CurrentControlMode).
 */
public enum ControlMode implements ValueMap {
  NOT_SET_UP(0, "not set up"),
  CLIENT(1, "client control"),
  ADMIN(2, "admin control");

  private final int number;
  private final String words;

  ControlMode(int number, String words) {
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
