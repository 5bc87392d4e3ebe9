package org.mayday.accounts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.AmtSessions;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.NextLogins;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.amt.AmtGeneralSettings;

/**
 * Gives a PC another password for the account that the product itself uses, and never loses both:
 * the new one is in the vault before the PC hears of it, it is proven by a read over a new
 * connection before the old one is forgotten, and if nobody knows which one counts, both stay and
 * each is tried once at most.
 */
@Dependent
public class LoginChange {
  private static final Duration PROOF = Duration.ofSeconds(20);

  @Inject AmtSessions sessions;
  @Inject AmtSessions.Credentials credentials;
  @Inject NextLogins next;
  @Inject Transactions transactions;

  /**
   * Changes the login.
   *
   * @param login the one that counts afterwards
   * @param change tells the PC
   */
  void to(UUID platform, AmtCredentials login, Change change)
      throws WsmanException, OperationFailed {
    transactions.runInNew(() -> next.keep(platform, login));
    try {
      change.send();
    } catch (WsmanTransportException e) {
      if (e.kind() == WsmanTransportException.Kind.UNAUTHORIZED) {
        transactions.runInNew(() -> next.drop(platform));
        throw e;
      }
      // sent or not, done or not: the proof tells
    } catch (WsmanException e) {
      transactions.runInNew(() -> next.drop(platform));
      throw e;
    }
    try {
      prove(platform, login);
    } catch (OperationFailed e) {
      throw unproven(platform, e);
    }
    transactions.runInNew(() -> next.adopt(platform));
  }

  private OperationFailed unproven(UUID platform, OperationFailed why) {
    if (why.kind() == Kind.UNAUTHORIZED) {
      try {
        prove(platform, credentials.of(platform).orElseThrow());
        transactions.runInNew(() -> next.drop(platform));
        return new OperationFailed(
            Kind.REFUSED_BY_FIRMWARE, "The PC did not take the new password; the old one counts.");
      } catch (OperationFailed e) {
        // neither can be shown to count now
      }
    }
    return new OperationFailed(
        why.kind(),
        "It is not known whether the PC has taken the new password. Both are kept, and the next"
            + " operation finds out which one counts. "
            + why.getMessage(),
        why);
  }

  private void prove(UUID platform, AmtCredentials login) throws OperationFailed {
    sessions.fresh(
        platform, login, Deadline.in(PROOF), client -> client.get(AmtGeneralSettings.class));
  }

  /** Tells the PC. */
  @FunctionalInterface
  interface Change {
    void send() throws WsmanException, OperationFailed;
  }
}
