package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.mayday.logs.boundary.LogKind;
import org.mayday.logs.boundary.LogQuery;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtMessageLog;
import org.mayday.wsman.amt.EventLog;
import org.mayday.wsman.amt.EventLogRecord;

/** Forgets all records of the event log. They are read and kept before. */
@Dependent
public class ClearEventLog implements FirmwareOperation {
  @Inject LogBook book;

  @Override
  public OperationInfo info() {
    return OperationInfo.destroy("eventLog.clear", "logs");
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    List<EventLogRecord> records = new EventLog(work.client()).newest(LogQuery.MOST);
    book.keep(work.platform(), LogKind.EVENT, records.stream().map(Entries::of).toList());
    work.client().invoke(AmtMessageLog.clearLog());
    return Sheet.of(new Facts().with("cleared", records.size()).as("log"));
  }
}
