package org.mayday.simulator.power;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a console can ask for, with the number of CIM_PowerManagementService.RequestPowerStateChange
 * PowerState.
 */
public enum PowerRequest {
  /** Switch on or wake. */
  ON(2),
  /** Sleep lightly; needs an operating system that runs. */
  SLEEP_LIGHT(3),
  /** Suspend to memory; needs an operating system that runs. */
  SLEEP(4),
  /** Power off and on again. */
  POWER_CYCLE(5),
  /** Power off at once, as if by a switch. */
  OFF_MECHANICAL(6),
  /** Suspend to disk; needs an operating system that runs. */
  HIBERNATE(7),
  /** Power off at once. */
  OFF_HARD(8),
  /** Power off as if by a switch, and on again. */
  CYCLE_HARD(9),
  /** Reset at once. */
  RESET(10),
  /** Interrupt that crashes the operating system. */
  NMI(11),
  /** Ask the operating system to shut down. */
  OFF_SOFT(12),
  /** Ask the operating system to shut down, then off as if by a switch. */
  OFF_HARD_GRACEFUL(13),
  /** Ask the operating system to restart. */
  RESET_SOFT(14),
  /** Ask the operating system to shut down, then power off and on again. */
  CYCLE_GRACEFUL(15),
  /** Ask the operating system to shut down, then off as if by a switch and on again. */
  CYCLE_HARD_GRACEFUL(16);

  private final int code;

  PowerRequest(int code) {
    this.code = code;
  }

  /** Number of the request in CIM. */
  public int code() {
    return code;
  }

  /** The request with a number, if there is one. */
  public static Optional<PowerRequest> of(int code) {
    return Arrays.stream(values()).filter(request -> request.code == code).findFirst();
  }
}
