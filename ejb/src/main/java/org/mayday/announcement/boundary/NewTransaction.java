package org.mayday.announcement.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.mayday.announcement.control.Transactions;

/** Lets background work begin a transaction. */
@Stateless
@Local(Transactions.class)
@PermitAll
public class NewTransaction implements Transactions {

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T inNew(Supplier<T> work) {
    return work.get();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public <T> T within(Supplier<T> work) {
    return work.get();
  }
}
