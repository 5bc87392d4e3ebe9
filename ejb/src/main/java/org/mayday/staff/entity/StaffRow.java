package org.mayday.staff.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.StaffMember;

/** An account. */
@Entity
@Table(name = "staff_member")
public class StaffRow {

  @Id private String name = "";

  @Column(name = "display_name")
  private String displayName = "";

  @Enumerated(EnumType.STRING)
  private Role role = Role.VIEWER;

  @Column(name = "password_hash")
  private String passwordHash = "";

  @Column(name = "password_since")
  private Instant passwordSince = Instant.EPOCH;

  private boolean enabled;

  private int failures;

  @Column(name = "locked_until")
  private @Nullable Instant lockedUntil;

  @Column(name = "last_sign_in")
  private @Nullable Instant lastSignIn;

  /** For the persistence provider. */
  protected StaffRow() {}

  /** An enabled account. */
  public StaffRow(String name, String displayName, Role role) {
    this.name = name;
    this.displayName = displayName;
    this.role = role;
    this.enabled = true;
  }

  public String name() {
    return name;
  }

  public Role role() {
    return role;
  }

  public void role(Role newRole) {
    this.role = newRole;
  }

  public String passwordHash() {
    return passwordHash;
  }

  /**
   * Gives a new password; the time is kept as exactly as every database keeps it.
   *
   * @param at now
   */
  public void password(String hash, Instant at) {
    this.passwordHash = hash;
    this.passwordSince = at.truncatedTo(ChronoUnit.MILLIS);
  }

  public Instant passwordSince() {
    return passwordSince;
  }

  public boolean enabled() {
    return enabled;
  }

  public void enable(boolean maySignIn) {
    this.enabled = maySignIn;
  }

  /** Whether the account is locked at this moment. */
  public boolean locked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** Whether there were wrong passwords since the last right one. */
  public boolean hasFailures() {
    return failures > 0;
  }

  /** A right password. */
  public void signedIn(Instant at) {
    unlock();
    lastSignIn = at;
  }

  /** A wrong password; the account is locked when there were too many. */
  public void failed(int allowed, Instant lockUntil) {
    failures++;
    if (failures >= allowed) {
      failures = 0;
      lockedUntil = lockUntil;
    }
  }

  /** Forgets wrong passwords and the lock. */
  public void unlock() {
    failures = 0;
    lockedUntil = null;
  }

  /** The account as others see it at this moment. */
  public StaffMember seenAt(Instant now) {
    return new StaffMember(
        name, displayName, role, enabled, locked(now), lastSignIn, passwordSince);
  }
}
