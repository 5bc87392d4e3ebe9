package org.mayday.power.boundary;

import java.util.Optional;

/**
 * What can be asked of a PC's power, with the number of CIM_PowerManagementService
 * .RequestPowerStateChange (DMTF DSP1027).
 */
public enum PowerAction {
  ON(2, false),
  OFF(8, true),
  CYCLE(5, true),
  RESET(10, true),
  SOFT_OFF(12, false),
  SOFT_RESET(14, false),
  SLEEP(4, false),
  HIBERNATE(7, false),
  NMI(11, true),
  SLEEP_LIGHT(3, false),
  OFF_MECHANICAL(6, true),
  CYCLE_MECHANICAL(9, true),
  SOFT_OFF_MECHANICAL(13, false),
  SOFT_CYCLE(15, false),
  SOFT_CYCLE_MECHANICAL(16, false);

  private final int cim;
  private final boolean dangerous;

  PowerAction(int cim, boolean dangerous) {
    this.cim = cim;
    this.dangerous = dangerous;
  }

  /** The PowerState to request. */
  public int cim() {
    return cim;
  }

  /** Whether the user at the PC may lose what is not saved. */
  public boolean dangerous() {
    return dangerous;
  }

  /** The action of a number. */
  public static Optional<PowerAction> ofCim(int cim) {
    for (PowerAction action : values()) {
      if (action.cim == cim) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
