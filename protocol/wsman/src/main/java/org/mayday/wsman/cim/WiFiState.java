package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * When the wireless port may be used (Intel AMT Implementation and Reference Guide,
 * CIM_WiFiPort.EnabledState).
 */
public enum WiFiState implements ValueMap {
  OFF(3, "off"),
  S0(32768, "on while the PC runs (S0)"),
  S0_AND_SX(32769, "on while the PC runs or sleeps on mains (S0 and Sx)");

  private final int number;
  private final String words;

  WiFiState(int number, String words) {
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
