package org.mayday.accounts.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.wsman.AmtStatus;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanFault;
import org.mayday.wsman.amt.AmtAuthorizationService;
import org.mayday.wsman.amt.AmtGeneralSettings;
import org.mayday.wsman.amt.DigestHash;
import org.mayday.wsman.amt.EnumerateUserAclEntriesOutput;
import org.mayday.wsman.amt.GetUserAclEntryExOutput;

/** Reads the accounts of a PC's firmware. */
final class AccountBook {
  /** Far more than any firmware holds; a PC that tells more makes no sense. */
  private static final int MOST = 128;

  private static final Set<Long> NONE_THERE =
      Set.of(
          (long) AmtStatus.SUCCESS.number(),
          (long) AmtStatus.INVALID_INDEX.number(),
          (long) AmtStatus.NOT_FOUND.number());

  private final WsmanClient client;

  AccountBook(WsmanClient client) {
    this.client = client;
  }

  /** The name of the administrator; empty if this firmware does not tell it. */
  Optional<String> administrator() throws WsmanException {
    try {
      return client.invoke(AmtAuthorizationService.getAdminAclEntry()).username();
    } catch (WsmanFault | OperationRefused notTold) {
      return Optional.empty();
    }
  }

  /** All accounts but the administrator's. */
  List<Account> all() throws WsmanException, OperationFailed {
    List<Account> accounts = new ArrayList<>();
    for (Long handle : handles()) {
      GetUserAclEntryExOutput entry =
          client.invoke(AmtAuthorizationService.getUserAclEntryEx(handle));
      accounts.add(new Account(handle, entry, enabled(handle)));
    }
    return accounts;
  }

  /** The account with this user name or security identifier. */
  Account find(String name) throws WsmanException, OperationFailed {
    return all().stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new OperationFailed(Kind.NOT_OFFERED, "The PC has no account " + name + "."));
  }

  /** The hash with which the firmware takes a password. */
  String hash(String user, String password) throws WsmanException, OperationFailed {
    String realm =
        client
            .get(AmtGeneralSettings.class)
            .digestRealm()
            .filter(text -> !text.isBlank())
            .orElseThrow(
                () ->
                    new OperationFailed(
                        Kind.NONSENSE, "The PC does not tell the realm of its passwords."));
    return DigestHash.of(user, realm, password);
  }

  private Set<Long> handles() throws WsmanException, OperationFailed {
    Set<Long> handles = new LinkedHashSet<>();
    boolean more = true;
    while (more) {
      EnumerateUserAclEntriesOutput page =
          client.invoke(
              AmtAuthorizationService.enumerateUserAclEntries(handles.size() + 1L)
                  .accepting(NONE_THERE));
      boolean moved = handles.addAll(page.handles());
      if (handles.size() > MOST) {
        throw new OperationFailed(Kind.NONSENSE, "The PC tells more accounts than can be.");
      }
      more = moved && handles.size() < page.totalCount().orElse(0L);
    }
    return handles;
  }

  private Optional<Boolean> enabled(long handle) throws WsmanException {
    try {
      return client.invoke(AmtAuthorizationService.getAclEnabledState(handle)).enabled();
    } catch (WsmanFault | OperationRefused notTold) {
      return Optional.empty();
    }
  }
}
