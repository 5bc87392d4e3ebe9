package org.mayday.boot.control;

import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.Reads;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtBootCapabilities;
import org.mayday.wsman.amt.AmtBootSettingData;
import org.mayday.wsman.cim.CimBootService;
import org.mayday.wsman.cim.RecoveryState;

/** What stands before a recovery or an erase: capability, BIOS and the firmware's own switch. */
final class RecoveryGate {
  private final AmtBootCapabilities capabilities;
  private final AmtBootSettingData settings;
  private final Optional<RecoveryState> state;

  private RecoveryGate(
      AmtBootCapabilities capabilities,
      AmtBootSettingData settings,
      Optional<RecoveryState> state) {
    this.capabilities = capabilities;
    this.settings = settings;
    this.state = state;
  }

  static RecoveryGate of(WsmanClient client) throws WsmanException, OperationFailed {
    return new RecoveryGate(
        Reads.required(client, AmtBootCapabilities.class, "boot control"),
        Reads.required(client, AmtBootSettingData.class, "boot control"),
        Reads.of(client, CimBootService.class).flatMap(CimBootService::recovery));
  }

  AmtBootCapabilities capabilities() {
    return capabilities;
  }

  AmtBootSettingData settings() {
    return settings;
  }

  /** Fails if the PC lacks something. */
  void needs(Optional<Boolean> capability, String what) throws OperationFailed {
    if (!capability.orElse(false)) {
      throw refused("This PC cannot %s, by its boot capabilities.".formatted(what));
    }
  }

  /** Fails if the BIOS says that it is switched off there. */
  void allowedByBios(Optional<Boolean> switchedOn, String what) throws OperationFailed {
    if (!switchedOn.orElse(true)) {
      throw refused("The BIOS of this PC does not allow to %s.".formatted(what));
    }
  }

  /** Fails if One Click Recovery is switched off. */
  void recoverySwitchedOn() throws OperationFailed {
    if (state.isPresent() && !state.get().recovers()) {
      throw refused(
          "One Click Recovery is switched off in the firmware; boot.recoverySwitch switches it on.");
    }
  }

  /** Fails if Remote Platform Erase is switched off. */
  void eraseSwitchedOn() throws OperationFailed {
    if (state.isPresent() && !state.get().erases()) {
      throw refused(
          "Remote Platform Erase is switched off in the firmware; boot.recoverySwitch switches it"
              + " on.");
    }
  }

  static OperationFailed refused(String sentence) {
    return new OperationFailed(Kind.NOT_OFFERED, sentence);
  }
}
