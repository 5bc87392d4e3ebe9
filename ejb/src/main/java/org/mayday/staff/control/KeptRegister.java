package org.mayday.staff.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.mayday.announcement.control.Transactions;

/** The accounts of the database, for whoever asks in no request. */
@Dependent
public class KeptRegister implements StaffRegister {
  @Inject StaffAccounts accounts;
  @Inject Transactions transactions;

  @Override
  public StaffRoll now() {
    return transactions.within(accounts::roll);
  }
}
