package org.mayday.boot.control;

import jakarta.enterprise.context.Dependent;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.power.boundary.PowerAction;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.PlatformEraseAction;
import org.mayday.wsman.amt.UefiBootParameters;

/**
 * Has the BIOS erase disks, TPM, its own variables and more at the next start (Intel AMT
 * Implementation and Reference Guide, "Remote Platform Erase").
 */
@Dependent
public class PlatformErase implements FirmwareOperation {
  static final int SINCE = 16;
  private static final int LONGEST_PSID = 32;
  private static final int LONGEST_PASSWORD = 64;

  /** The switches of the operation, and what each has erased. */
  static final Map<String, PlatformEraseAction> FLAGS = flags();

  private static Map<String, PlatformEraseAction> flags() {
    Map<String, PlatformEraseAction> flags = new LinkedHashMap<>();
    flags.put("eraseDisks", PlatformEraseAction.SECURE_ERASE);
    flags.put("revertPyrite", PlatformEraseAction.PYRITE_REVERT);
    flags.put("clearTpm", PlatformEraseAction.TPM_CLEAR);
    flags.put("clearBiosVariables", PlatformEraseAction.CLEAR_BIOS_NVM);
    flags.put("reloadBios", PlatformEraseAction.RELOAD_BIOS);
    flags.put("unconfigureFirmware", PlatformEraseAction.UNCONFIGURE_CSME);
    return flags;
  }

  @Override
  public OperationInfo info() {
    return OperationInfo.destroy("boot.platformErase", "boot")
        .since(SINCE)
        .deadline(BootOnce.DEADLINE)
        .with(FLAGS.keySet().stream().map(Parameter::flag).toArray(Parameter[]::new))
        .with(
            Parameter.secret("psid", LONGEST_PSID).optional(),
            Parameter.secret("drivePassword", LONGEST_PASSWORD).optional(),
            BootOnce.restart());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    EraseActions wanted = wanted(work.arguments());
    RecoveryGate gate = RecoveryGate.of(work.client());
    EraseActions offered = EraseActions.offered(gate.capabilities());
    gate.needs(Optional.of(!offered.actions().isEmpty()), "be erased");
    for (PlatformEraseAction action : wanted.actions()) {
      gate.needs(Optional.of(offered.actions().contains(action)), action.words());
    }
    gate.allowedByBios(gate.settings().rpeEnabled(), "erase it from afar");
    gate.eraseSwitchedOn();
    BootConsent.checked(work.client());
    UefiBootParameters parameters = parameters(wanted, work.arguments());
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("PlatformErase", true);
    settings.put("UefiBootParametersArray", parameters.base64());
    settings.put("UefiBootNumberOfParams", parameters.count());
    Optional<PowerAction> action =
        new OneTimeBoot(work)
            .perform(new BootOrder(settings, null, BootOnce.restart(work.arguments())));
    return Sheet.of(BootReport.of("erasing", action).with("erased", wanted.words()).as("boot"));
  }

  private static EraseActions wanted(Arguments said) throws OperationFailed {
    Set<PlatformEraseAction> actions = EnumSet.noneOf(PlatformEraseAction.class);
    FLAGS.forEach(
        (flag, action) -> {
          if (said.flag(flag)) {
            actions.add(action);
          }
        });
    if (actions.isEmpty()) {
      throw RecoveryGate.refused(
          "Nothing was said to be erased: switch on at least one of %s."
              .formatted(String.join(", ", FLAGS.keySet())));
    }
    if (actions.contains(PlatformEraseAction.PYRITE_REVERT) && said.optional("psid").isEmpty()) {
      throw RecoveryGate.refused("To revert Pyrite drives their psid is needed.");
    }
    return new EraseActions(actions);
  }

  private static UefiBootParameters parameters(EraseActions wanted, Arguments said) {
    UefiBootParameters parameters =
        new UefiBootParameters().number32(UefiBootParameters.ERASE_ACTIONS, wanted.bits());
    if (wanted.actions().contains(PlatformEraseAction.PYRITE_REVERT)) {
      parameters.text(UefiBootParameters.ERASE_PSID, said.text("psid"));
    }
    if (wanted.actions().contains(PlatformEraseAction.SECURE_ERASE)) {
      said.optional("drivePassword")
          .ifPresent(password -> parameters.text(UefiBootParameters.ERASE_SSD_PASSWORD, password));
    }
    return parameters;
  }
}
