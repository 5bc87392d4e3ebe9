package org.mayday.lan.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.SweepTarget;
import org.mayday.lan.boundary.TargetState;

/** One address of an order. */
@Entity
@Table(name = "lan_target")
@IdClass(LanTargetRow.Key.class)
public class LanTargetRow {
  @Id private String sweep = "";
  @Id private int position;
  private String address = "";

  @Enumerated(EnumType.STRING)
  private TargetState state = TargetState.WAITING;

  private String platform = "";
  private String name = "";
  private String version = "";

  @Column(name = "control_mode")
  private String controlMode = "";

  private String words = "";

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected LanTargetRow() {}

  public LanTargetRow(UUID sweep, int position, String address, Instant at) {
    this.sweep = sweep.toString();
    this.position = position;
    this.address = address;
    changedAt = at;
  }

  /** It is in this state, without anything known of the PC. */
  public void state(TargetState next, Instant at) {
    state = next;
    changedAt = at;
  }

  /** Who is there, as far as it is known. */
  public void found(@Nullable UUID pc, String called, String amt, String mode) {
    platform = pc == null ? "" : pc.toString();
    name = called;
    version = amt;
    controlMode = mode;
  }

  /** It is over. */
  public void end(TargetState how, String said, Instant at) {
    state(how, at);
    words = said;
  }

  public UUID sweep() {
    return UUID.fromString(sweep);
  }

  public int position() {
    return position;
  }

  public String address() {
    return address;
  }

  public TargetState state() {
    return state;
  }

  /** What is told of it. */
  public SweepTarget target() {
    return new SweepTarget(
        address,
        state,
        platform.isEmpty() ? null : UUID.fromString(platform),
        name,
        version,
        controlMode,
        words,
        changedAt);
  }

  /** Its key. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private String sweep = "";
    private int position;

    /** For the persistence provider. */
    public Key() {}

    public Key(UUID sweep, int position) {
      this.sweep = sweep.toString();
      this.position = position;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.sweep.equals(sweep) && key.position == position;
    }

    @Override
    public int hashCode() {
      return Objects.hash(sweep, position);
    }
  }
}
