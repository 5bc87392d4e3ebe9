package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.vault.control.CredentialChange;
import org.mayday.vault.control.Vault;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;

/** Takes the configuration out of the firmware: it calls no more and must be set up again. */
@Dependent
public class Unprovision implements FirmwareOperation {
  @Inject Vault vault;
  @Inject Transactions transactions;

  @Override
  public OperationInfo info() {
    return OperationInfo.destroy("firmware.unprovision", "firmware")
        .deadline(Duration.ofSeconds(60))
        .with(Parameter.choice("extent", "FULL", "PARTIAL"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    boolean full = work.arguments().text("extent").equals("FULL");
    work.client()
        .invoke(
            full
                ? AmtSetupAndConfigurationService.unprovision()
                : AmtSetupAndConfigurationService.partialUnprovision());
    if (full) {
      // the password is no longer that of the firmware, and must not be tried again
      transactions.runInNew(
          () ->
              vault.keep(
                  vault.hash(
                      List.of(new CredentialChange(work.platform(), null, null, "", null)))));
    }
    return Sheet.of(
        new Facts()
            .with("firmware", full ? "taken out of management" : "partly taken out of management")
            .with(
                "fleet",
                "The PC stays in the fleet with its history and calls no more. Remove it there if"
                    + " it is not set up again."
                    + (full ? " Its stored AMT password was forgotten." : ""))
            .as("unprovisioned"));
  }
}
