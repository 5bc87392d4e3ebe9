package org.mayday.ticketing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.mayday.announcement.control.Transactions;
import org.mayday.ticketing.control.Outcome.Fate;

/** Reads a message and has it carried out, in a transaction of its own that ends before. */
@Dependent
public class CommandJudge {
  private final CommandDesk desk;
  private final CommandAudit audit;
  private final CommandTally tally;
  private final Transactions transactions;

  @Inject
  public CommandJudge(
      CommandDesk desk, CommandAudit audit, CommandTally tally, Transactions transactions) {
    this.desk = desk;
    this.audit = audit;
    this.tally = tally;
    this.transactions = transactions;
  }

  /**
   * The verdict on a message.
   *
   * @throws RuntimeException by a fault of the server; nothing was done then
   */
  Verdict verdict(Incoming message) {
    try {
      Command command = CommandReader.read(message.text());
      Outcome outcome = transactions.inNew(() -> desk.obey(command));
      tally.count(outcome.fate());
      if (outcome.fate() != Fate.REPEATED) {
        audit.record(command, outcome);
      }
      return new Verdict(outcome.answer(), null);
    } catch (Poison e) {
      return new Verdict(Answer.refused(e.id(), e.why()).text(), e.why());
    }
  }
}
