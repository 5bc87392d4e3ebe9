package org.mayday.accounts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.AmtSessions;

/** Knows which account of a PC the product itself logs in with, and guards it. */
@Dependent
public class OwnAccount {
  @Inject AmtSessions.Credentials credentials;

  boolean is(UUID platform, String user) {
    return credentials.of(platform).filter(login -> login.user().equals(user)).isPresent();
  }

  /**
   * Refuses what would shut the product out of the PC.
   *
   * @param what such as "removed"
   */
  void spare(UUID platform, Account account, String what) throws OperationFailed {
    if (is(platform, account.name())) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The account %s is the one that is used to reach this PC; it cannot be %s."
              .formatted(account.name(), what));
    }
    if (account.isOfSystem()) {
      throw new OperationFailed(
          Kind.NOT_OFFERED,
          "The account %s belongs to the firmware itself; it cannot be %s."
              .formatted(account.name(), what));
    }
  }
}
