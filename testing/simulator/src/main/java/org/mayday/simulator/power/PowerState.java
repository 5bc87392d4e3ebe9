package org.mayday.simulator.power;

/** Power state of a PC with its number in CIM_AssociatedPowerManagementService.PowerState. */
public enum PowerState {
  /** Running (S0). */
  ON(2),
  /** Suspended to memory (S3). */
  SLEEP(4),
  /** Suspended to disk (S4). */
  HIBERNATE(7),
  /** Off, with the management engine on standby power (S5). */
  OFF(8);

  private final int code;

  PowerState(int code) {
    this.code = code;
  }

  /** Number of the state in CIM. */
  public int code() {
    return code;
  }
}
