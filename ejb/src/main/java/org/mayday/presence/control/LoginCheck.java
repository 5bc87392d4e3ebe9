package org.mayday.presence.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.Verdict;
import org.mayday.vault.control.Vault;

/**
 * Decides whether a PC may log in. The password is checked in every case, so that the time tells
 * nothing about whether the PC is known or disabled.
 */
@Dependent
public class LoginCheck {
  private static final Logger LOG = System.getLogger(LoginCheck.class.getName());

  private final PlatformDirectory directory;
  private final Vault vault;
  private final Transactions transactions;

  @Inject
  public LoginCheck(PlatformDirectory directory, Vault vault, Transactions transactions) {
    this.directory = directory;
    this.vault = vault;
    this.transactions = transactions;
  }

  public Verdict verdict(Claim claim) {
    try {
      return transactions.within(() -> check(claim));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Login of " + claim.platform() + " could not be checked.", e);
      return Verdict.UNAVAILABLE;
    }
  }

  private Verdict check(Claim claim) {
    boolean right = vault.verifyMpsPassword(claim.platform(), claim.username(), claim.password());
    return verdict(directory.find(claim.platform()), right);
  }

  private static Verdict verdict(Optional<PlatformCard> card, boolean right) {
    if (card.isEmpty()) {
      return Verdict.UNKNOWN_PLATFORM;
    }
    if (!right) {
      return Verdict.WRONG_CREDENTIALS;
    }
    return card.get().enabled() ? Verdict.ACCEPTED : Verdict.DISABLED;
  }
}
