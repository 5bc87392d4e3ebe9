package org.mayday.session.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.session.boundary.OpenSession;
import org.mayday.session.boundary.SessionKind;

/** A session that is open; it is never changed. */
@Entity
@Table(name = "open_session")
public class OpenSessionRow {
  @Id private String id = "";
  private String platform = "";

  @Enumerated(EnumType.STRING)
  private SessionKind kind = SessionKind.TERMINAL;

  private @Nullable Integer port;
  private String who = "";

  @Column(name = "opened_at")
  private Instant openedAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected OpenSessionRow() {}

  /** The row of a session. */
  public OpenSessionRow(OpenSession session) {
    this.id = session.id().toString();
    this.platform = session.platform().toString();
    this.kind = session.kind();
    this.port = session.port();
    this.who = session.who();
    this.openedAt = session.openedAt();
  }

  /** What the row says. */
  public OpenSession session() {
    return new OpenSession(
        UUID.fromString(id), UUID.fromString(platform), kind, port, who, openedAt);
  }
}
