package org.mayday.accounts.control;

import jakarta.enterprise.context.Dependent;
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
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AclAccess;
import org.mayday.wsman.amt.AmtAuthorizationService;
import org.mayday.wsman.amt.SecurityIdentifier;
import org.mayday.wsman.amt.UserAclEntry;
import org.mayday.wsman.instance.WsmanInstance;

/**
 * Adds an account: by user name and password (HTTP Digest) or by security identifier (Kerberos).
 */
@Dependent
public class AddAccount implements FirmwareOperation {
  @Override
  public OperationInfo info() {
    return OperationInfo.change("accounts.add", "accounts")
        .role(Role.SUPERVISOR)
        .with(
            Parameter.text("user", AmtAuthorizationService.LONGEST_USER_NAME).optional(),
            Parameter.secret("password", AccountRules.LONGEST_PASSWORD).optional(),
            Parameter.text("sid", 100).optional(),
            Parameter.choice("access", AclAccess.class).initially(AclAccess.NETWORK.name()),
            Parameter.text("realms", 500).initially("REMOTE_CONTROL, GENERAL_INFO"));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    List<Long> realms = AccountRules.realms(said.text("realms"));
    long access = said.choice("access", AclAccess.class).number();
    UserAclEntry entry =
        said.optional("sid").isPresent()
            ? kerberos(said, access, realms)
            : digest(work, access, realms);
    WsmanInstance added = work.client().invoke(AmtAuthorizationService.addUserAclEntryEx(entry));
    return Sheet.of(
        new Facts()
            .with("account", said.optional("sid").or(() -> said.optional("user")))
            .with("handle", added.text("Handle"))
            .as("added"));
  }

  private static UserAclEntry kerberos(Arguments said, long access, List<Long> realms) {
    if (said.optional("user").isPresent() || said.optional("password").isPresent()) {
      throw new BadArguments("An account has either a sid, or a user and a password.");
    }
    String sid =
        SecurityIdentifier.base64(said.text("sid"))
            .orElseThrow(
                () ->
                    new BadArguments(
                        "sid must be a security identifier such as S-1-5-21-1-2-3-1001, of at"
                            + " most five numbers after S-1-5."));
    return new UserAclEntry(Optional.empty(), Optional.empty(), Optional.of(sid), access, realms);
  }

  private static UserAclEntry digest(Work work, long access, List<Long> realms)
      throws WsmanException, OperationFailed {
    Arguments said = work.arguments();
    String user = AccountRules.user(said.text("user"));
    String password = AccountRules.password(said.text("password"));
    String hash = new AccountBook(work.client()).hash(user, password);
    return new UserAclEntry(Optional.of(user), Optional.of(hash), Optional.empty(), access, realms);
  }
}
