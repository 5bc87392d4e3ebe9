package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/**
 * Which boot features are switched on (Intel AMT Implementation and Reference Guide,
 * CIM_BootService.EnabledState).
 */
public enum RecoveryState implements ValueMap {
  NONE(32768, "none"),
  RECOVERY(32769, "One Click Recovery"),
  ERASE(32770, "Remote Platform Erase"),
  RECOVERY_AND_ERASE(32771, "One Click Recovery and Remote Platform Erase");

  private final int number;
  private final String words;

  RecoveryState(int number, String words) {
    this.number = number;
    this.words = words;
  }

  /** The state in which these are switched on. */
  public static RecoveryState of(boolean recovery, boolean erase) {
    if (recovery) {
      return erase ? RECOVERY_AND_ERASE : RECOVERY;
    }
    return erase ? ERASE : NONE;
  }

  /** Whether One Click Recovery is switched on. */
  public boolean recovers() {
    return this == RECOVERY || this == RECOVERY_AND_ERASE;
  }

  /** Whether Remote Platform Erase is switched on. */
  public boolean erases() {
    return this == ERASE || this == RECOVERY_AND_ERASE;
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
