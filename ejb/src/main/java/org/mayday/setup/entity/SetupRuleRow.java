package org.mayday.setup.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.mayday.setup.boundary.Automatic;
import org.mayday.setup.boundary.SetupRule;

/** The rule; there is one row at most. */
@Entity
@Table(name = "setup_rule")
public class SetupRuleRow {
  /** Its key. */
  public static final int ONLY = 1;

  @Id private int id = ONLY;

  @Enumerated(EnumType.STRING)
  private Automatic automatic = Automatic.NONE;

  private String profile = "";

  @Column(name = "changed_by")
  private String changedBy = "";

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  /** The rule before anybody said anything. */
  public SetupRuleRow() {}

  public void change(Automatic wanted, String told, String who, Instant at) {
    automatic = wanted;
    profile = told;
    changedBy = who;
    changedAt = at;
  }

  /** What is told of it. */
  public SetupRule rule() {
    return new SetupRule(automatic, profile, changedBy, changedAt);
  }
}
