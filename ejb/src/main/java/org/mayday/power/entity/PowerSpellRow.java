package org.mayday.power.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.mayday.power.boundary.PowerSpell;
import org.mayday.power.boundary.PowerState;

/** A time in which a PC was found in one power state again and again. */
@Entity
@Table(name = "power_spell")
public class PowerSpellRow {
  @Id private String id = "";
  private String platform = "";

  @Enumerated(EnumType.STRING)
  private PowerState state = PowerState.UNKNOWN;

  @Column(name = "first_at")
  private Instant firstAt = Instant.EPOCH;

  @Column(name = "last_at")
  private Instant lastAt = Instant.EPOCH;

  /** For the persistence provider. */
  protected PowerSpellRow() {}

  public PowerSpellRow(UUID platform, PowerSpell spell) {
    this.id = UUID.randomUUID().toString();
    this.platform = platform.toString();
    this.state = spell.state();
    this.firstAt = spell.first();
    this.lastAt = spell.last();
  }

  /** It was found so once more. */
  public void lasts(Instant until) {
    lastAt = until;
  }

  public UUID platform() {
    return UUID.fromString(platform);
  }

  public PowerSpell spell() {
    return new PowerSpell(state, firstAt, lastAt);
  }
}
