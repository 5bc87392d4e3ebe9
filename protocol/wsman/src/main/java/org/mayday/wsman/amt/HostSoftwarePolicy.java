package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * Who has the wireless link while no software of Intel runs in the operating system (Intel AMT
 * Implementation and Reference Guide, AMT_WiFiPortConfigurationService.NoHostCsmeSoftwarePolicy).
 */
public enum HostSoftwarePolicy implements ValueMap {
  RELAXED(0, "relaxed"),
  AGGRESSIVE(1, "aggressive");

  private final int number;
  private final String words;

  HostSoftwarePolicy(int number, String words) {
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
