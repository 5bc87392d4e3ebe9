package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * How a port is built in (Intel AMT Implementation and Reference Guide,
 * AMT_EthernetPortSettings.PhysicalConnectionType).
 */
public enum PhysicalConnection implements ValueMap {
  INTEGRATED(0, "integrated LAN"),
  DISCRETE(1, "discrete LAN"),
  THUNDERBOLT(2, "Thunderbolt dock"),
  WIRELESS(3, "wireless LAN");

  private final int number;
  private final String words;

  PhysicalConnection(int number, String words) {
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
