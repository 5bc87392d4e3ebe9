package org.mayday.accounts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAuthorizationService;

/**
 * Gives the administrator of the firmware another password, and another name if that is wanted. If
 * the product itself logs in as the administrator, the vault learns both in the same step.
 */
@Dependent
public class ChangeAdminPassword implements FirmwareOperation {
  static final String USUAL = "admin";

  @Inject OwnAccount own;
  @Inject LoginChange login;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("accounts.adminPassword", "accounts")
        .role(Role.SUPERVISOR)
        .deadline(Duration.ofSeconds(60))
        .with(
            Parameter.secret("password", AccountRules.LONGEST_PASSWORD),
            Parameter.text("user", AmtAuthorizationService.LONGEST_USER_NAME).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    String password = AccountRules.password(work.arguments().text("password"));
    Optional<String> renamed = work.arguments().optional("user").map(AccountRules::user);
    AccountBook book = new AccountBook(work.client());
    String present = book.administrator().orElse(USUAL);
    String user = renamed.orElse(present);
    String hash = book.hash(user, password);
    boolean ours = own.is(work.platform(), present);
    if (ours) {
      login.to(work.platform(), new AmtCredentials(user, password), () -> send(work, user, hash));
    } else {
      send(work, user, hash);
    }
    return Sheet.of(new Facts().with("user", user).with("usedByUs", ours).as("administrator"));
  }

  private static void send(Work work, String user, String hash) throws WsmanException {
    work.client().invoke(AmtAuthorizationService.setAdminAclEntryEx(user, hash));
  }
}
