package org.mayday.power.boundary;

/** What a PC is doing, from CIM_AssociatedPowerManagementService.PowerState (DMTF CIM schema). */
public enum PowerState {
  ON,
  SLEEP,
  HIBERNATED,
  OFF,
  /** Between two states, such as a power cycle under way. */
  CHANGING,
  UNKNOWN;

  /** The state of a number. */
  public static PowerState ofCim(int cim) {
    return switch (cim) {
      case 2 -> ON;
      case 3, 4 -> SLEEP;
      case 7 -> HIBERNATED;
      case 6, 8, 12, 13 -> OFF;
      case 5, 9, 10, 11, 14, 15, 16 -> CHANGING;
      default -> UNKNOWN;
    };
  }
}
