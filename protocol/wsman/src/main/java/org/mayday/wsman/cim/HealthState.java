package org.mayday.wsman.cim;

import org.mayday.wsman.instance.ValueMap;

/** Health of a part (DMTF CIM schema, CIM_ManagedSystemElement.HealthState). */
public enum HealthState implements ValueMap {
  UNKNOWN(0, "unknown"),
  OK(5, "OK"),
  DEGRADED(10, "degraded"),
  MINOR_FAILURE(15, "minor failure"),
  MAJOR_FAILURE(20, "major failure"),
  CRITICAL_FAILURE(25, "critical failure"),
  NON_RECOVERABLE_ERROR(30, "non-recoverable error");

  private final int number;
  private final String words;

  HealthState(int number, String words) {
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
