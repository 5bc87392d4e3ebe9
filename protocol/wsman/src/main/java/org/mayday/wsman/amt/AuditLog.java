package org.mayday.wsman.amt;

import java.util.ArrayList;
import java.util.List;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;

/** Reads the audit log of a PC. */
public final class AuditLog {
  private final WsmanClient client;

  /** The log of the PC that the client speaks to. */
  public AuditLog(WsmanClient client) {
    this.client = client;
  }

  /**
   * The newest records, newest first. What cannot be decoded is passed over.
   *
   * @param count most records that are wanted, at least 1
   */
  public List<AuditRecord> newest(int count) throws WsmanException {
    ReadRecordsOutput first = client.invoke(AmtAuditLog.readRecords(1));
    long total = first.totalRecordCount().orElse((long) first.eventRecords().size());
    long next = Math.max(1, total - count + 1);
    List<String> read = new ArrayList<>(next == 1 ? first.eventRecords() : List.of());
    next += read.size();
    while (next <= total) {
      List<String> records = client.invoke(AmtAuditLog.readRecords(next)).eventRecords();
      if (records.isEmpty()) {
        break;
      }
      read.addAll(records);
      next += records.size();
    }
    List<AuditRecord> decoded = new ArrayList<>();
    for (int at = read.size() - 1; at >= 0; at--) {
      AuditRecord.decode(read.get(at)).ifPresent(decoded::add);
    }
    return List.copyOf(decoded.subList(0, Math.min(count, decoded.size())));
  }
}
