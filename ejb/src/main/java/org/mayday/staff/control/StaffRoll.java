package org.mayday.staff.control;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.mayday.staff.boundary.Role;

/**
 * Who may sign in at one moment, and with which role.
 *
 * @param standings by sign-in name
 */
public record StaffRoll(Map<String, Standing> standings) {
  /** What somebody is told who has something open and may not have it any more. */
  public static final String LOST =
      "The account was disabled, removed, or given another role or password.";

  public StaffRoll {
    standings = Map.copyOf(standings);
  }

  /**
   * How somebody stands.
   *
   * @param passwordSince when the present password was given
   */
  public record Standing(Role role, Instant passwordSince) {}

  /** Whether somebody has a role, or one that includes it. */
  public boolean has(String who, Role least) {
    return standing(who).filter(own -> own.role().compareTo(least) >= 0).isPresent();
  }

  /**
   * Whether somebody has a role, or one that includes it, and has had no new password since he was
   * let in.
   *
   * @param letIn when the password that he has shown was looked at
   */
  public boolean stillHas(String who, Role least, Instant letIn) {
    return has(who, least)
        && standing(who).filter(own -> own.passwordSince().isAfter(letIn)).isEmpty();
  }

  /** How somebody stands; empty if he may not sign in. */
  public Optional<Standing> standing(String who) {
    return Optional.ofNullable(standings.get(StaffRules.key(who)));
  }
}
