package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** Whether an element works (DMTF CIM schema, CIM_EnabledLogicalElement.EnabledState). */
public enum EnabledState implements ValueMap {
  UNKNOWN(0, "unknown"),
  OTHER(1, "other"),
  ENABLED(2, "enabled"),
  DISABLED(3, "disabled"),
  SHUTTING_DOWN(4, "shutting down"),
  NOT_APPLICABLE(5, "not applicable"),
  ENABLED_BUT_OFFLINE(6, "enabled but offline"),
  IN_TEST(7, "in test"),
  DEFERRED(8, "deferred"),
  QUIESCE(9, "quiesced"),
  STARTING(10, "starting");

  private final int number;
  private final String words;

  EnabledState(int number, String words) {
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
