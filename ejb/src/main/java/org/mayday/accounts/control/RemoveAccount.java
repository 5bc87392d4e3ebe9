package org.mayday.accounts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAuthorizationService;

/**
 * Removes an account, but neither the administrator's, so that there is always one, nor the one
 * that the product itself uses.
 */
@Dependent
public class RemoveAccount implements FirmwareOperation {
  @Inject OwnAccount own;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("accounts.remove", "accounts")
        .role(Role.SUPERVISOR)
        .with(Parameter.text("account", 100));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    AccountBook book = new AccountBook(work.client());
    String name = work.arguments().text("account");
    if (book.administrator().filter(name::equals).isPresent()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED, "The administrator's account cannot be removed; change its password.");
    }
    Account account = book.find(name);
    own.spare(work.platform(), account, "removed");
    work.client().invoke(AmtAuthorizationService.removeUserAclEntry(account.handle()));
    return Sheet.of(new Facts().with("account", account.name()).as("removed"));
  }
}
