package org.mayday.operation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.NextLogins;
import org.mayday.vault.control.Vault;

/** Takes them from the vault. */
@Dependent
public class VaultCredentials implements AmtSessions.Credentials {
  @Inject Vault vault;
  @Inject NextLogins nextLogins;
  @Inject Transactions transactions;

  @Override
  public Optional<AmtCredentials> of(UUID platform) {
    return transactions.within(() -> vault.amtCredentials(platform));
  }

  @Override
  public Optional<AmtCredentials> next(UUID platform) {
    return transactions.within(() -> nextLogins.of(platform));
  }

  @Override
  public void adopt(UUID platform) {
    transactions.runInNew(() -> nextLogins.adopt(platform));
  }
}
