package org.mayday.alerts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an event was heard, by what makes it the same event. */
@Entity
@Table(name = "heard_event")
public class HeardEvent {
  @Id private String id = "";

  @Column(name = "heard_at")
  private Instant heardAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected HeardEvent() {}

  public HeardEvent(String id, Instant heardAt) {
    this.id = id;
    this.heardAt = heardAt;
  }

  public Instant heardAt() {
    return heardAt;
  }

  public void heard(Instant at) {
    heardAt = at;
  }
}
