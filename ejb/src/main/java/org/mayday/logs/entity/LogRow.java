package org.mayday.logs.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.mayday.logs.boundary.LogEntry;
import org.mayday.logs.boundary.LogKind;

/** A log record of a PC. */
@Entity
@Table(name = "log_record")
public class LogRow {
  private static final int SHORT = 100;
  private static final int NAME = 300;
  private static final int LINE = 500;
  private static final int LONG = 600;
  private static final int KEY = 1000;

  @Id private String id = "";
  private String platform = "";

  @Enumerated(EnumType.STRING)
  private LogKind log = LogKind.EVENT;

  @Column(name = "happened_at")
  private Instant happenedAt = Instant.EPOCH;

  private String severity = "";
  private String source = "";
  private String who = "";
  private String message = "";

  @Column(name = "message_key")
  private String messageKey = "";

  private String detail = "";

  @Column(name = "read_at")
  private Instant readAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected LogRow() {}

  /** A record that was read just now. */
  public LogRow(String id, UUID platform, LogEntry entry, Instant readAt) {
    this.id = id;
    this.platform = platform.toString();
    this.log = entry.log();
    this.happenedAt = entry.at();
    this.severity = first(20, entry.severity());
    this.source = first(SHORT, entry.source());
    this.who = first(NAME, entry.who());
    this.message = first(LINE, entry.message());
    this.detail = first(LONG, entry.detail());
    String key = String.join(" ", entry.message(), entry.source(), entry.who(), entry.detail());
    this.messageKey = first(KEY, key.toLowerCase(Locale.ROOT));
    this.readAt = readAt;
  }

  private static String first(int characters, String text) {
    return text.substring(0, Math.min(characters, text.length()));
  }

  public LogEntry entry() {
    return new LogEntry(log, happenedAt, severity, source, who, message, detail);
  }

  public Instant readAt() {
    return readAt;
  }
}
