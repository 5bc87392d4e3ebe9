package org.mayday.accounts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Arguments;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.staff.boundary.Role;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AclAccess;
import org.mayday.wsman.amt.AmtAuthorizationService;
import org.mayday.wsman.amt.UserAclEntry;

/**
 * Changes what an account may do, from where, or its password; what is left out stays. Of the
 * account that the product itself uses only the password can be changed, and the vault learns it.
 */
@Dependent
public class ChangeAccount implements FirmwareOperation {
  @Inject OwnAccount own;
  @Inject LoginChange login;

  @Override
  public OperationInfo info() {
    return OperationInfo.change("accounts.change", "accounts")
        .role(Role.SUPERVISOR)
        .with(
            Parameter.text("account", 100),
            Parameter.secret("password", AccountRules.LONGEST_PASSWORD).optional(),
            Parameter.choice("access", AclAccess.class).initially("").optional(),
            Parameter.text("realms", 500).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    Optional<String> password = said.optional("password").map(AccountRules::password);
    Optional<List<Long>> realms = said.optional("realms").map(AccountRules::realms);
    Optional<Long> access =
        said.optional("access").map(word -> (long) AclAccess.valueOf(word).number());
    AccountBook book = new AccountBook(work.client());
    Account account = book.find(said.text("account"));
    boolean ours = own.is(work.platform(), account.name());
    if (!ours || realms.isPresent() || access.isPresent()) {
      own.spare(work.platform(), account, "changed but for its password");
    }
    if (password.isPresent() && account.entry().digestUsername().isEmpty()) {
      throw new BadArguments("An account for Kerberos has no password here.");
    }
    Optional<String> hash =
        password.isPresent()
            ? Optional.of(book.hash(account.name(), password.get()))
            : Optional.empty();
    UserAclEntry entry = account.changed(hash, access, realms);
    if (ours && password.isPresent()) {
      login.to(
          work.platform(),
          new AmtCredentials(account.name(), password.get()),
          () -> send(work, account, entry));
    } else {
      send(work, account, entry);
    }
    return Sheet.of(
        new Facts()
            .with("account", account.name())
            .with("passwordChanged", password.isPresent())
            .as("changed"));
  }

  private static void send(Work work, Account account, UserAclEntry entry) throws WsmanException {
    work.client().invoke(AmtAuthorizationService.updateUserAclEntryEx(account.handle(), entry));
  }
}
