package org.mayday.enrolment.control;

import org.mayday.enrolment.boundary.WantedMode;
import org.mayday.setup.control.SetupFailed;
import org.mayday.wsman.amt.ProvisioningState;
import org.mayday.wsman.ips.ControlMode;

/** Which control mode a PC can be taken to, of those that are wanted. */
record ModeChoice(WantedMode wanted, HostFirmware firmware) {

  /**
   * The mode to try first, whether or not a certificate fits.
   *
   * @throws SetupFailed if there is none
   */
  ControlMode rough() throws SetupFailed {
    if (firmware.isSetUp()) {
      return firmware.mode() == ControlMode.CLIENT ? ControlMode.CLIENT : ControlMode.ADMIN;
    }
    if (firmware.allowed().isEmpty()) {
      throw SetupFailed.forGood(
          "This firmware cannot be set up from the PC itself (AMT 6.2 and newer can). Set it up over"
              + " the network, or with a USB key.");
    }
    if (firmware.state() == ProvisioningState.IN) {
      throw SetupFailed.forGood(
          "The firmware is waiting for a setup server in the network. Set it up from there, or end"
              + " that in the MEBx.");
    }
    ControlMode first = wanted == WantedMode.CLIENT ? ControlMode.CLIENT : ControlMode.ADMIN;
    if (firmware.allowed().contains(first)) {
      return first;
    }
    if (wanted == WantedMode.BEST && firmware.allowed().contains(ControlMode.CLIENT)) {
      return ControlMode.CLIENT;
    }
    throw SetupFailed.forGood(
        "The firmware does not allow %s; its vendor may have excluded it."
            .formatted(first.words()));
  }
}
