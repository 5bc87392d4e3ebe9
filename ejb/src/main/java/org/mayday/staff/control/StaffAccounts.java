package org.mayday.staff.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mayday.staff.boundary.InvalidStaffMember;
import org.mayday.staff.boundary.NewStaffMember;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.StaffMember;
import org.mayday.staff.boundary.UnknownStaffMember;
import org.mayday.staff.entity.StaffRow;

/** Makes and changes accounts. Everything runs in the caller's transaction. */
@ApplicationScoped
public class StaffAccounts {
  @PersistenceContext(unitName = "mayday")
  EntityManager entityManager;

  @Inject StaffPasswords passwords;
  Clock clock = Clock.systemUTC();

  /** All accounts by name. */
  public List<StaffMember> list() {
    return entityManager
        .createQuery("select s from StaffRow s order by s.name", StaffRow.class)
        .getResultStream()
        .map(row -> row.seenAt(clock.instant()))
        .toList();
  }

  /** All who may sign in, with their roles. */
  public StaffRoll roll() {
    return new StaffRoll(
        entityManager
            .createQuery("select s from StaffRow s where s.enabled = true", StaffRow.class)
            .getResultStream()
            .collect(
                Collectors.toMap(
                    StaffRow::name,
                    row -> new StaffRoll.Standing(row.role(), row.passwordSince()))));
  }

  /** The account with this name. */
  public Optional<StaffMember> find(String name) {
    return Optional.ofNullable(entityManager.find(StaffRow.class, StaffRules.key(name)))
        .map(row -> row.seenAt(clock.instant()));
  }

  /** Makes an account. */
  public StaffMember create(NewStaffMember fresh) {
    String name = StaffRules.name(fresh.name());
    String displayName = StaffRules.displayName(fresh.displayName());
    String password = StaffRules.password(name, fresh.password());
    if (entityManager.find(StaffRow.class, name) != null) {
      throw new InvalidStaffMember("There is an account " + name + " already.");
    }
    StaffRow row = new StaffRow(name, displayName, fresh.role());
    row.password(passwords.hash(password), clock.instant());
    entityManager.persist(row);
    entityManager.flush();
    return row.seenAt(clock.instant());
  }

  /** Gives a person another role. */
  public void changeRole(String name, Role role) {
    StaffRow row = row(name);
    if (role != Role.ADMINISTRATOR) {
      keepAnAdministratorBesides(row);
    }
    row.role(role);
  }

  /** Gives a person a new password, which ends what the old one opened, and lifts a lock. */
  public void resetPassword(String name, String password) {
    StaffRow row = row(name);
    row.password(passwords.hash(StaffRules.password(row.name(), password)), clock.instant());
    row.unlock();
  }

  /** Changes a person's password if the old one is right; ends what that one opened. */
  public void changePassword(String name, String old, String fresh) {
    StaffRow row = row(name);
    if (!passwords.matches(old, row.passwordHash())) {
      throw new InvalidStaffMember("The old password is wrong.");
    }
    row.password(passwords.hash(StaffRules.password(row.name(), fresh)), clock.instant());
  }

  /** Lets a person sign in, or not. */
  public void enable(String name, boolean enabled) {
    StaffRow row = row(name);
    if (!enabled) {
      keepAnAdministratorBesides(row);
    }
    row.enable(enabled);
  }

  /** Lifts the lock after too many wrong passwords. */
  public void unlock(String name) {
    row(name).unlock();
  }

  /** Deletes an account. */
  public void remove(String name) {
    StaffRow row = row(name);
    keepAnAdministratorBesides(row);
    entityManager.remove(row);
  }

  /** Locks all administrators' rows, so that two of them cannot remove each other at once. */
  private void keepAnAdministratorBesides(StaffRow row) {
    List<StaffRow> administrators =
        entityManager
            .createQuery(
                "select s from StaffRow s where s.role = :role order by s.name", StaffRow.class)
            .setParameter("role", Role.ADMINISTRATOR)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    boolean counts = row.enabled() && row.role() == Role.ADMINISTRATOR;
    if (counts && administrators.stream().noneMatch(a -> a != row && a.enabled())) {
      throw new InvalidStaffMember(
          row.name() + " is the last administrator who can sign in; make another one first.");
    }
  }

  private StaffRow row(String name) {
    StaffRow row = entityManager.find(StaffRow.class, StaffRules.key(name));
    if (row == null) {
      throw new UnknownStaffMember("There is no account " + StaffRules.key(name) + ".");
    }
    return row;
  }
}
