package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mayday.logs.boundary.LogKind;
import org.mayday.logs.boundary.LogQuery;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAuditLog;
import org.mayday.wsman.amt.AuditLockKind;
import org.mayday.wsman.amt.AuditLog;
import org.mayday.wsman.amt.AuditRecord;

/** Forgets all records of the audit log, under a lock. They are read and kept before. */
@Dependent
public class ClearAuditLog implements FirmwareOperation {
  private static final int LOCKED_SECONDS = 120;

  @Inject LogBook book;

  @Override
  public OperationInfo info() {
    return OperationInfo.destroy("auditLog.clear", "logs").deadline(Duration.ofMinutes(2));
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    WsmanClient client = work.client();
    Reads.required(client, AmtAuditLog.class, "audit log");
    Optional<Long> handle =
        client.invoke(AmtAuditLog.lock(AuditLockKind.LOCK, LOCKED_SECONDS)).handle();
    List<AuditRecord> records = new AuditLog(client).newest(LogQuery.MOST);
    book.keep(work.platform(), LogKind.AUDIT, records.stream().map(Entries::of).toList());
    client.invoke(AmtAuditLog.clearLog());
    if (handle.isPresent()) {
      client.invoke(AmtAuditLog.unlock(handle.get()));
    }
    return Sheet.of(new Facts().with("cleared", records.size()).as("log"));
  }
}
