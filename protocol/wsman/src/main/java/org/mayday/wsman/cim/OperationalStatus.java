package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** Whether a part works (DMTF CIM schema, CIM_ManagedSystemElement.OperationalStatus). */
public enum OperationalStatus implements ValueMap {
  UNKNOWN(0, "unknown"),
  OTHER(1, "other"),
  OK(2, "OK"),
  DEGRADED(3, "degraded"),
  STRESSED(4, "stressed"),
  FAILURE_PREDICTED(5, "failure predicted"),
  ERROR(6, "error"),
  NON_RECOVERABLE_ERROR(7, "non-recoverable error"),
  STARTING(8, "starting"),
  STOPPING(9, "stopping"),
  STOPPED(10, "stopped"),
  IN_SERVICE(11, "in service"),
  NO_CONTACT(12, "no contact"),
  LOST_COMMUNICATION(13, "lost communication"),
  ABORTED(14, "aborted"),
  DORMANT(15, "dormant"),
  SUPPORTING_ENTITY_IN_ERROR(16, "supporting entity in error"),
  COMPLETED(17, "completed"),
  POWER_MODE(18, "power mode");

  private final int number;
  private final String words;

  OperationalStatus(int number, String words) {
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
