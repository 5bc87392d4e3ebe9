package org.mayday.doors.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mayday.doors.boundary.ConsoleLogin;
import org.mayday.doors.boundary.ConsoleLoginOrder;
import org.mayday.doors.boundary.DoorsRefused;
import org.mayday.doors.boundary.NewConsoleLogin;
import org.mayday.doors.entity.ConsoleLoginRow;
import org.mayday.mps.api.DoorLogin;
import org.mayday.staff.control.StaffAccounts;
import org.mayday.vault.control.SealedTexts;

/**
 * Keeps the logins of consoles; their secrets sealed, because Digest needs them. Needs a
 * transaction.
 */
@Dependent
public class ConsoleLoginBook {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;
  private static final int MOST = 200;

  private final EntityManager entityManager;
  private final SealedTexts seals;
  private final StaffAccounts staff;
  private final Clock clock;

  @Inject
  public ConsoleLoginBook(
      EntityManager entityManager, SealedTexts seals, StaffAccounts staff, Clock clock) {
    this.entityManager = entityManager;
    this.seals = seals;
    this.staff = staff;
    this.clock = clock;
  }

  /** All, by name. */
  public List<ConsoleLogin> all() {
    return entityManager
        .createQuery("select l from ConsoleLoginRow l order by l.name", ConsoleLoginRow.class)
        .getResultStream()
        .map(ConsoleLoginRow::login)
        .toList();
  }

  /** Makes one. */
  public NewConsoleLogin make(ConsoleLoginOrder order, String who) {
    AddressRanges.of(order.addresses());
    if (all().size() >= MOST) {
      throw new DoorsRefused("There can be 200 logins of consoles at most.");
    }
    if (row(order.name()).isPresent()) {
      throw new DoorsRefused("There is a login " + order.name() + " already.");
    }
    if (staff.find(order.name()).isPresent()) {
      throw new DoorsRefused("Somebody of the staff has the name " + order.name() + ".");
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    UUID id = UUID.randomUUID();
    ConsoleLoginRow row =
        new ConsoleLoginRow(id, order, seals.seal(secret, id), who, clock.instant());
    entityManager.persist(row);
    entityManager.flush();
    return new NewConsoleLogin(row.login(), secret);
  }

  /** Lets one be used, or not. */
  public void enable(String name, boolean on) {
    known(name).enable(on);
  }

  /** Removes one. */
  public void remove(String name) {
    entityManager.remove(known(name));
  }

  private ConsoleLoginRow known(String name) {
    return row(name)
        .orElseThrow(() -> new DoorsRefused("There is no login of a console with this name."));
  }

  private Optional<ConsoleLoginRow> row(String name) {
    return entityManager
        .createQuery("select l from ConsoleLoginRow l where l.name = :name", ConsoleLoginRow.class)
        .setParameter("name", name.strip().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  /** Whether there is one with this name. */
  boolean has(String name) {
    return row(name).isPresent();
  }

  /** The login that this proves, enabled or not; empty if it proves none. Notes its use. */
  Optional<ConsoleLogin> prove(DoorLogin login, String address) {
    Optional<ConsoleLoginRow> found = row(login.name());
    if (found.isEmpty() || !Proof.holds(login, secret(found.get()))) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (found.get().isNewUse(address, now)) {
      found.get().used(address, now);
    }
    return Optional.of(found.get().login());
  }

  private String secret(ConsoleLoginRow row) {
    return seals.open(row.secret(), row.id());
  }
}
