package org.mayday.wsman.amt;

import org.mayday.wsman.instance.ValueMap;

/**
 * Which redirection is enabled (Intel AMT Implementation and Reference Guide,
 * AMT_RedirectionService.EnabledState).
 */
public enum RedirectionState implements ValueMap {
  DISABLED(32768, "none"),
  IDER(32769, "storage"),
  SOL(32770, "serial over LAN"),
  IDER_AND_SOL(32771, "storage and serial over LAN");

  private final int number;
  private final String words;

  RedirectionState(int number, String words) {
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
