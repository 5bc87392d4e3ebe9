package org.mayday.lan.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.mayday.lan.boundary.LanOrder;
import org.mayday.lan.boundary.LanTask;
import org.mayday.lan.boundary.Sweep;
import org.mayday.lan.boundary.SweepState;

/** An order to do something with PCs in the network. */
@Entity
@Table(name = "lan_sweep")
public class LanSweepRow {
  @Id private String id = "";

  @Enumerated(EnumType.STRING)
  private LanTask task = LanTask.FIND;

  private String profile = "";

  @Column(name = "replace_foreign")
  private boolean replaceForeign;

  @Column(name = "user_name")
  private String user = "";

  private String secret = "";

  @Enumerated(EnumType.STRING)
  private SweepState state = SweepState.RUNNING;

  @Column(name = "ordered_by")
  private String orderedBy = "";

  @Column(name = "ordered_at")
  private Instant orderedAt = Instant.EPOCH;

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected LanSweepRow() {}

  /** The password sealed, or empty. */
  public LanSweepRow(UUID id, LanOrder order, String secret, String who, Instant at) {
    this.id = id.toString();
    task = order.task();
    profile = order.profile() == null ? "" : order.profile();
    replaceForeign = order.replaceForeign();
    user = order.user() == null ? "" : order.user();
    this.secret = secret;
    orderedBy = who;
    orderedAt = at;
    changedAt = at;
  }

  /** It is over; its password is forgotten. */
  public void end(SweepState how, Instant at) {
    state = how;
    secret = "";
    changedAt = at;
  }

  public UUID id() {
    return UUID.fromString(id);
  }

  public LanTask task() {
    return task;
  }

  public String profile() {
    return profile;
  }

  public boolean replaceForeign() {
    return replaceForeign;
  }

  public String user() {
    return user;
  }

  public String secret() {
    return secret;
  }

  public SweepState state() {
    return state;
  }

  public String orderedBy() {
    return orderedBy;
  }

  /** What is told of it. */
  public Sweep sweep(long total, long over, long good, long unknown) {
    return new Sweep(
        id(), task, profile, user, state, total, over, good, unknown, orderedBy, orderedAt,
        changedAt);
  }
}
