package org.mayday.visits.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.mayday.visits.boundary.Policy;

/** What is done at every visit. */
@Entity
@Table(name = "visit_policy")
public class PolicyRow {
  @Id private String id = UUID.randomUUID().toString();
  private String operation = "";

  /** Lower case; empty for all PCs. */
  private String tag = "";

  @Column(name = "every_hours")
  private int everyHours = 1;

  private boolean enabled;

  @Column(name = "changed_by")
  private String changedBy = "";

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  /** A policy that does nothing yet. */
  public PolicyRow() {}

  /** It says this from now on. */
  public void change(String operation, String tag, int everyHours, boolean enabled) {
    this.operation = operation;
    this.tag = tag;
    this.everyHours = everyHours;
    this.enabled = enabled;
  }

  /** Who changed it last. */
  public void changed(String who, Instant at) {
    changedBy = who;
    changedAt = at;
  }

  public UUID id() {
    return UUID.fromString(id);
  }

  public Policy policy() {
    return new Policy(
        id(), operation, tag.isEmpty() ? null : tag, everyHours, enabled, changedBy, changedAt);
  }
}
