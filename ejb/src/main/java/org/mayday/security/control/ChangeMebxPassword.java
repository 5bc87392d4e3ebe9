package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import org.mayday.accounts.control.AccountRules;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;

/** Gives the menu of the firmware (MEBx) another password; it is kept nowhere here. */
@Dependent
public class ChangeMebxPassword implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("firmware.mebxPassword", "firmware")
        .role(Role.SUPERVISOR)
        .with(Parameter.secret("password", AccountRules.LONGEST_PASSWORD));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    String password = AccountRules.password(work.arguments().text("password"));
    work.client().invoke(AmtSetupAndConfigurationService.setMebxPassword(password));
    return Sheet.empty();
  }
}
