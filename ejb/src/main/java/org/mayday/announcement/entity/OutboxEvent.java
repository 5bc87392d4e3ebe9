package org.mayday.announcement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.mayday.announcement.boundary.Announced;

/** An event that waits for the broker. */
@Entity
@Table(name = "outbox")
public class OutboxEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox")
  @SequenceGenerator(name = "outbox", sequenceName = "outbox_sequence", allocationSize = 50)
  private long position;

  private String id = "";

  @Column(name = "event_type")
  private String type = "";

  @Column(name = "happened_at")
  private Instant time = Instant.EPOCH;

  private String subject = "";
  private String content = "";

  protected OutboxEvent() {}

  public OutboxEvent(Announced event) {
    this.id = event.id().toString();
    this.type = event.type();
    this.time = event.time();
    this.subject = event.subject();
    this.content = event.data();
  }

  /** Its place in the order of events. */
  public long position() {
    return position;
  }

  public Announced event() {
    return new Announced(UUID.fromString(id), type, time, subject, content);
  }
}
