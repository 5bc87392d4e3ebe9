package org.mayday.doors.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.doors.boundary.ConsoleLogin;
import org.mayday.doors.boundary.ConsoleLoginOrder;
import org.mayday.staff.boundary.Role;

/** The login of a console, with its sealed secret. */
@Entity
@Table(name = "console_login")
public class ConsoleLoginRow {
  /** A console may use its login many times a second. */
  private static final Duration SAME_USE = Duration.ofMinutes(1);

  @Id private String id = "";
  private String name = "";
  private String secret = "";

  @Enumerated(EnumType.STRING)
  private Role role = Role.TECHNICIAN;

  private String addresses = "";
  private boolean enabled;

  @Column(name = "made_by")
  private String madeBy = "";

  @Column(name = "made_at")
  private Instant madeAt = Instant.EPOCH;

  @Column(name = "last_used")
  private @Nullable Instant lastUsed;

  @Column(name = "last_address")
  private String lastAddress = "";

  /** For the persistence provider. */
  protected ConsoleLoginRow() {}

  /**
   * A login that may be used.
   *
   * @param sealed secret, sealed for the id
   */
  public ConsoleLoginRow(UUID id, ConsoleLoginOrder order, String sealed, String who, Instant at) {
    this.id = id.toString();
    name = order.name();
    secret = sealed;
    role = order.role();
    addresses = order.addresses();
    enabled = true;
    madeBy = who;
    madeAt = at;
  }

  /** Whom the secret is sealed for. */
  public UUID id() {
    return UUID.fromString(id);
  }

  /** The secret, sealed. */
  public String secret() {
    return secret;
  }

  public void enable(boolean on) {
    enabled = on;
  }

  /** Whether {@link #used} would change anything. */
  public boolean isNewUse(String address, Instant at) {
    return lastUsed == null
        || !address.equals(lastAddress)
        || at.isAfter(lastUsed.plus(SAME_USE))
        || at.isBefore(lastUsed);
  }

  /** It was used from an address. */
  public void used(String address, Instant at) {
    lastUsed = at;
    lastAddress = address;
  }

  /** What is told of it. */
  public ConsoleLogin login() {
    return new ConsoleLogin(name, role, addresses, enabled, madeBy, madeAt, lastUsed, lastAddress);
  }
}
