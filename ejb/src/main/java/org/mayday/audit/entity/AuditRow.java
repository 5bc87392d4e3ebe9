package org.mayday.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.audit.boundary.AuditEntry;

/** An entry of the audit log; it has no setters, because entries are never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit")
  @SequenceGenerator(name = "audit", sequenceName = "audit_sequence", allocationSize = 50)
  private long id;

  @Column(name = "occurred_at")
  private Instant occurredAt = Instant.EPOCH;

  private String who = "";

  private String action = "";

  private @Nullable String platform;

  @Column(name = "help_call")
  private @Nullable String call;

  private String outcome = "";

  private @Nullable String detail;

  /** For the persistence provider. */
  protected AuditRow() {}

  /** Keeps an entry; its id comes from a sequence of the database. */
  public AuditRow(AuditEntry entry) {
    occurredAt = entry.at();
    who = entry.who();
    action = entry.action();
    platform = entry.platform() == null ? null : entry.platform().toString();
    call = entry.call() == null ? null : entry.call().toString();
    outcome = entry.outcome();
    detail = entry.detail();
  }

  /** The entry as others see it. */
  public AuditEntry entry() {
    return new AuditEntry(id, occurredAt, who, action, uuid(platform), uuid(call), outcome, detail);
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }
}
