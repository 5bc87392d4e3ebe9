package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.mayday.logs.boundary.LogKind;
import org.mayday.logs.boundary.LogQuery;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtAuditLog;
import org.mayday.wsman.amt.AuditLog;
import org.mayday.wsman.amt.AuditRecord;
import org.mayday.wsman.instance.CodedValue;

/** Reads the audit log of the firmware, newest first, and keeps what is new. */
@Dependent
public class ReadAuditLog implements FirmwareOperation {
  @Inject LogBook book;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("auditLog.read", "logs")
        .deadline(Duration.ofMinutes(2))
        .with(Parameter.number("count", 1, LogQuery.MOST).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException, OperationFailed {
    long count = work.arguments().optional("count").map(Long::valueOf).orElse((long) LogQuery.MOST);
    AmtAuditLog log = Reads.required(work.client(), AmtAuditLog.class, "audit log");
    Sheet.Part state = state(log);
    work.arrived(state);
    List<AuditRecord> records = new AuditLog(work.client()).newest((int) count);
    book.keep(work.platform(), LogKind.AUDIT, records.stream().map(Entries::of).toList());
    return Sheet.of(state, Sheet.Part.rows("records", records.stream().map(Entries::row).toList()));
  }

  private static Sheet.Part state(AmtAuditLog log) {
    return new Facts()
        .with("records", log.currentNumberOfRecords())
        .with("state", log.states())
        .with("free", log.percentageFree().map(percent -> percent + " %"))
        .with("whenFull", log.storagePolicy().map(CodedValue::words))
        .with("daysKept", log.minDaysToKeep().filter(days -> days > 0))
        .with("newest", log.timeOfLastRecord())
        .as("log");
  }
}
