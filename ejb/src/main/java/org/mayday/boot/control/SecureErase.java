package org.mayday.boot.control;

import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.power.boundary.PowerAction;
import org.mayday.wsman.WsmanException;

/**
 * Has the BIOS erase the SSD at the next start (Intel AMT Implementation and Reference Guide,
 * "Remote Secure Erase").
 */
@Dependent
public class SecureErase implements FirmwareOperation {
  private static final int SINCE = 11;
  private static final int LONGEST_PASSWORD = 32;

  @Override
  public OperationInfo info() {
    return OperationInfo.destroy("boot.secureErase", "boot")
        .since(SINCE)
        .deadline(BootOnce.DEADLINE)
        .with(Parameter.secret("drivePassword", LONGEST_PASSWORD).optional(), BootOnce.restart());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    RecoveryGate gate = RecoveryGate.of(work.client());
    gate.needs(gate.capabilities().secureErase(), "erase its disk");
    BootConsent.checked(work.client());
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("SecureErase", true);
    work.arguments()
        .optional("drivePassword")
        .ifPresent(password -> settings.put("RSEPassword", password));
    Optional<PowerAction> action =
        new OneTimeBoot(work)
            .perform(new BootOrder(settings, null, BootOnce.restart(work.arguments())));
    return Sheet.of(BootReport.of("erasing the disk", action).as("boot"));
  }
}
