package org.mayday.wsman.ips;

import org.mayday.wsman.instance.ValueMap;

/**
 * How the second half of an IPv6 address is made (Intel AMT Implementation and Reference Guide,
 * IPS_IPv6PortSettings.InterfaceIDType).
 */
public enum InterfaceIdType implements ValueMap {
  RANDOM(0, "random"),
  INTEL(1, "by Intel AMT"),
  MANUAL(2, "given");

  private final int number;
  private final String words;

  InterfaceIdType(int number, String words) {
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
