package org.mayday.boot.control;

import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.power.boundary.PowerAction;
import org.mayday.power.boundary.PowerState;
import org.mayday.power.control.PowerReading;
import org.mayday.power.control.PowerRequests;

/** How a PC comes to boot after its boot options were set. */
enum Restart {
  /** As fits the present power state: on if it is off, else a reset. */
  AUTO,
  /** Not now: the options wait for the next start, whoever causes it. */
  NONE,
  ON,
  RESET,
  CYCLE;

  /**
   * What to ask the firmware for; empty for nothing.
   *
   * @param version of Intel AMT
   * @throws OperationFailed if the firmware does not offer it now
   */
  Optional<PowerAction> action(PowerReading reading, String version) throws OperationFailed {
    if (this == NONE) {
      return Optional.empty();
    }
    PowerAction action = this == AUTO ? fitting(reading, version) : PowerAction.valueOf(name());
    PowerRequests.check(reading, action, version);
    return Optional.of(action);
  }

  private static PowerAction fitting(PowerReading reading, String version) throws OperationFailed {
    if (reading.state() != PowerState.SLEEP) {
      boolean off = reading.state() == PowerState.OFF || reading.state() == PowerState.HIBERNATED;
      return off ? PowerAction.ON : PowerAction.RESET;
    }
    // switching on a PC that sleeps wakes it, and nothing boots
    for (PowerAction action : new PowerAction[] {PowerAction.RESET, PowerAction.CYCLE}) {
      if (PowerRequests.offers(reading, action, version)) {
        return action;
      }
    }
    throw new OperationFailed(
        Kind.NOT_OFFERED,
        "The PC sleeps, and the firmware does not offer a reset now. Wake it or switch it off"
            + " first.");
  }
}
