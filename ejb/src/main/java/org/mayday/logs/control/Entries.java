package org.mayday.logs.control;

import java.util.Map;
import org.mayday.logs.boundary.LogEntry;
import org.mayday.logs.boundary.LogKind;
import org.mayday.operation.control.Facts;
import org.mayday.wsman.amt.AuditRecord;
import org.mayday.wsman.amt.AuditWords;
import org.mayday.wsman.amt.EventDetails;
import org.mayday.wsman.amt.EventLogRecord;

/** Records of the firmware's logs in words. */
final class Entries {
  private Entries() {}

  static LogEntry of(EventLogRecord entry) {
    return new LogEntry(
        LogKind.EVENT,
        entry.time(),
        entry.severity().words(),
        EventDetails.source(entry),
        "",
        EventDetails.message(entry),
        "sensor %d, type %d, data %s"
            .formatted(entry.sensorType(), entry.eventType(), entry.eventData()));
  }

  static LogEntry of(AuditRecord entry) {
    return new LogEntry(
        LogKind.AUDIT,
        entry.time(),
        "",
        AuditWords.application(entry.application()),
        who(entry),
        AuditWords.event(entry.application(), entry.event()),
        AuditWords.details(entry));
  }

  private static String who(AuditRecord entry) {
    String name = entry.initiator().isEmpty() ? entry.initiatorKind().words() : entry.initiator();
    return entry.address().isEmpty() ? name : name + " from " + entry.address();
  }

  static Map<String, String> row(EventLogRecord entry) {
    LogEntry words = of(entry);
    return new Facts()
        .with("time", words.at())
        .with("severity", words.severity())
        .with("source", words.source())
        .with("message", words.message())
        .with("detail", words.detail())
        .map();
  }

  static Map<String, String> row(AuditRecord entry) {
    LogEntry words = of(entry);
    return new Facts()
        .with("time", words.at())
        .with("source", words.source())
        .with("message", words.message())
        .with("who", entry.initiator())
        .with("how", entry.initiatorKind().words())
        .with("address", entry.address())
        .with("detail", words.detail())
        .map();
  }
}
