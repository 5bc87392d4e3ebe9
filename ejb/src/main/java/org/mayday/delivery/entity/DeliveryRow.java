package org.mayday.delivery.entity;

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
import org.mayday.announcement.boundary.Announced;
import org.mayday.delivery.boundary.DeadLetter;

/** An event that one subscriber is to get, or did not get. */
@Entity
@Table(name = "delivery")
public class DeliveryRow {
  private static final int LONGEST_REASON = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery")
  @SequenceGenerator(name = "delivery", sequenceName = "delivery_sequence", allocationSize = 50)
  private long position;

  private String subscription = "";
  private String id = "";

  @Column(name = "event_type")
  private String type = "";

  @Column(name = "happened_at")
  private Instant time = Instant.EPOCH;

  private String subject = "";
  private String content = "";
  private int tries;

  @Column(name = "dead_at")
  private @Nullable Instant deadAt;

  @Column(name = "dead_why")
  private String deadWhy = "";

  /** For the persistence provider. */
  protected DeliveryRow() {}

  public DeliveryRow(UUID subscription, Announced event) {
    this.subscription = subscription.toString();
    id = event.id().toString();
    type = event.type();
    time = event.time();
    subject = event.subject();
    content = event.data();
  }

  /** Its place in the order of events. */
  public long position() {
    return position;
  }

  public Announced event() {
    return new Announced(UUID.fromString(id), type, time, subject, content);
  }

  /** Counts an attempt that failed; gives how many there were. */
  public int tried() {
    return ++tries;
  }

  /** Nobody tries any more. */
  public void giveUp(String why, Instant at) {
    deadAt = at;
    deadWhy = why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
  }

  /** What is told of it once it was given up. */
  public DeadLetter letter() {
    return new DeadLetter(
        position, type, subject, time, tries, deadAt == null ? time : deadAt, deadWhy);
  }
}
