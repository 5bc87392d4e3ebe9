package org.mayday.accounts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAuthorizationService;

/** Lets an account be used, or not; never shuts out the product itself. */
@Dependent
public class EnableAccount implements FirmwareOperation {
  @Inject OwnAccount own;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("accounts.enable", "accounts")
        .role(Role.SUPERVISOR)
        .with(Parameter.text("account", 100), Parameter.choice("state", "ENABLED", "DISABLED"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    boolean enabled = work.arguments().text("state").equals("ENABLED");
    Account account = new AccountBook(work.client()).find(work.arguments().text("account"));
    if (!enabled) {
      own.spare(work.platform(), account, "disabled");
    }
    work.client().invoke(AmtAuthorizationService.setAclEnabledState(account.handle(), enabled));
    return Sheet.of(
        new Facts().with("account", account.name()).with("enabled", enabled).as("account"));
  }
}
