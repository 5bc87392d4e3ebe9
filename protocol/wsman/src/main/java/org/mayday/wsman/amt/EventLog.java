package org.mayday.wsman.amt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;

/** Reads the event log of a PC. */
public final class EventLog {
  private final WsmanClient client;

  /** The log of the PC that the client speaks to. */
  public EventLog(WsmanClient client) {
    this.client = client;
  }

  /**
   * The newest records, newest first; an empty log has none.
   *
   * @param count most records that are wanted, at least 1
   */
  public List<EventLogRecord> newest(int count) throws WsmanException {
    try {
      long first = client.invoke(AmtMessageLog.positionToFirstRecord()).position();
      return from(first, count);
    } catch (OperationRefused refused) {
      if (isEmpty(refused)) {
        return List.of();
      }
      throw refused;
    }
  }

  private List<EventLogRecord> from(long first, int count) throws WsmanException {
    List<EventLogRecord> records = new ArrayList<>();
    Optional<Long> position = Optional.of(first);
    while (position.isPresent() && records.size() < count) {
      int wanted = Math.min(count - records.size(), AmtMessageLog.MAX_READ_RECORDS);
      GetRecordsOutput read = client.invoke(AmtMessageLog.getRecords(position.get(), wanted));
      records.addAll(read.records());
      position = read.nextAfter(position.get());
    }
    return List.copyOf(records.subList(0, Math.min(count, records.size())));
  }

  private static boolean isEmpty(OperationRefused refused) {
    boolean position = refused.method().endsWith(".PositionToFirstRecord");
    return refused.returnValue()
        == (position ? PositionReturn.NO_RECORD.number() : GetRecordsReturn.NO_RECORD.number());
  }
}
