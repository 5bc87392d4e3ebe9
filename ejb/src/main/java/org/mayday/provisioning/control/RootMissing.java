package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mayday.announcement.control.Transactions;
import org.mayday.authority.control.RootChange;
import org.mayday.authority.control.RootDoubts;
import org.mayday.authority.control.RootPlan;
import org.mayday.provisioning.boundary.RolloverOthers;

/** Tells who would be lost if the gateway changed to its next root now. */
@Dependent
public class RootMissing implements RootDoubts {
  private final RootChange change;
  private final RootBook book;
  private final Transactions transactions;

  @Inject
  public RootMissing(RootChange change, RootBook book, Transactions transactions) {
    this.change = change;
    this.book = book;
    this.transactions = transactions;
  }

  @Override
  public Optional<String> now() {
    return transactions.within(
        () -> change.current().filter(plan -> !change.isUsed(plan)).flatMap(this::said));
  }

  private Optional<String> said(RootPlan plan) {
    long missing = book.pcs(plan).stream().filter(pc -> !pc.trustsNew()).count();
    RolloverOthers others = book.others(plan);
    if (missing + others.count() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        "The gateway is to change to another root. %d PCs with a profile and %d without one were not seen to trust it."
            .formatted(missing, others.count()));
  }
}
