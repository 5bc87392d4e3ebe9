package org.mayday.logs.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mayday.logs.boundary.LogKind;
import org.mayday.logs.boundary.LogQuery;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.Facts;
import org.mayday.operation.control.FirmwareOperation;
import org.mayday.operation.control.Reads;
import org.mayday.operation.control.Work;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.amt.AmtMessageLog;
import org.mayday.wsman.amt.EventLog;
import org.mayday.wsman.amt.EventLogRecord;

/** Reads the event log, newest first, and keeps what is new. */
@Dependent
public class ReadEventLog implements FirmwareOperation {
  @Inject LogBook book;

  @Override
  public OperationInfo info() {
    return OperationInfo.read("eventLog.read", "logs")
        .deadline(Duration.ofMinutes(1))
        .with(Parameter.number("count", 1, LogQuery.MOST).optional());
  }

  @Override
  public Sheet perform(Work work) throws WsmanException {
    long count = work.arguments().optional("count").map(Long::valueOf).orElse((long) LogQuery.MOST);
    Optional<AmtMessageLog> log = Reads.of(work.client(), AmtMessageLog.class);
    Sheet.Part state = state(log);
    work.arrived(state);
    List<EventLogRecord> records = new EventLog(work.client()).newest((int) count);
    book.keep(work.platform(), LogKind.EVENT, records.stream().map(Entries::of).toList());
    return Sheet.of(state, Sheet.Part.rows("records", records.stream().map(Entries::row).toList()));
  }

  private static Sheet.Part state(Optional<AmtMessageLog> log) {
    return new Facts()
        .with("records", log.flatMap(AmtMessageLog::currentNumberOfRecords))
        .with("room", log.flatMap(AmtMessageLog::maxNumberOfRecords))
        .with("frozen", log.flatMap(AmtMessageLog::isFrozen))
        .as("log");
  }
}
