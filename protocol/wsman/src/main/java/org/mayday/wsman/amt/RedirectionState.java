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

  /** The state in which these are enabled. */
  public static RedirectionState of(boolean ider, boolean sol) {
    if (ider) {
      return sol ? IDER_AND_SOL : IDER;
    }
    return sol ? SOL : DISABLED;
  }

  /** Whether storage redirection is enabled. */
  public boolean ider() {
    return this == IDER || this == IDER_AND_SOL;
  }

  /** Whether serial over LAN is enabled. */
  public boolean sol() {
    return this == SOL || this == IDER_AND_SOL;
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
