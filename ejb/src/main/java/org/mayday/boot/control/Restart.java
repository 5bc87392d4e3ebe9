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
  CYCLE,
  /** The operating system shuts down first; on if the PC is off. */
  GRACEFUL;

  private static final PowerAction[] POLITE = {
    PowerAction.SOFT_RESET, PowerAction.SOFT_CYCLE, PowerAction.SOFT_CYCLE_MECHANICAL
  };

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
    PowerAction action =
        switch (this) {
          case AUTO -> fitting(reading, version);
          case GRACEFUL -> polite(reading, version);
          default -> PowerAction.valueOf(name());
        };
    PowerRequests.check(reading, action, version);
    return Optional.of(action);
  }

  private static boolean isOff(PowerReading reading) {
    return reading.state() == PowerState.OFF || reading.state() == PowerState.HIBERNATED;
  }

  private static PowerAction polite(PowerReading reading, String version) throws OperationFailed {
    if (isOff(reading)) {
      return PowerAction.ON;
    }
    for (PowerAction action : POLITE) {
      if (PowerRequests.offers(reading, action, version)) {
        return action;
      }
    }
    throw new OperationFailed(
        Kind.NOT_OFFERED,
        "The firmware does not offer a graceful restart now: it needs an operating system that runs"
            + " and has Intel LMS, and AMT 10 or newer.");
  }

  private static PowerAction fitting(PowerReading reading, String version) throws OperationFailed {
    if (reading.state() != PowerState.SLEEP) {
      return isOff(reading) ? PowerAction.ON : PowerAction.RESET;
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
