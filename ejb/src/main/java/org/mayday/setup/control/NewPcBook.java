package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.control.Announcer;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.mps.api.SetupHello;
import org.mayday.setup.boundary.NewPc;
import org.mayday.setup.boundary.NewPcPage;
import org.mayday.setup.boundary.ProvisioningCertificate;
import org.mayday.setup.boundary.SetupRefused;
import org.mayday.setup.boundary.SetupState;
import org.mayday.setup.boundary.UnknownNewPc;
import org.mayday.setup.entity.NewPcRow;
import org.mayday.setup.entity.PcSetupRow;

/**
 * Keeps the PCs that asked to be set up. Since anybody in the network can say hello with invented
 * UUIDs, only so many are kept of one address and in all. Needs a transaction.
 */
@Dependent
public class NewPcBook {
  /** An address goes from PC to PC by DHCP; more than these have not asked from one at a time. */
  private static final int PER_ADDRESS = 10;

  private static final String WAITING =
      " where not exists (select s from PcSetupRow s where s.platform = p.platform)";

  private final EntityManager entityManager;
  private final CertificateBook certificates;
  private final SetupStore store;
  private final PlatformDirectory directory;
  private final Announcer announcer;
  private final SetupSettings settings;
  private final Clock clock;

  @Inject
  public NewPcBook(
      EntityManager entityManager,
      CertificateBook certificates,
      SetupStore store,
      PlatformDirectory directory,
      Announcer announcer,
      SetupSettings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.certificates = certificates;
    this.store = store;
    this.directory = directory;
    this.announcer = announcer;
    this.settings = settings;
    this.clock = clock;
  }

  /** A PC asks to be set up. */
  public void heard(SetupHello hello) {
    NewPcRow row = entityManager.find(NewPcRow.class, hello.platform().toString());
    if (row != null) {
      row.heard(hello);
      return;
    }
    makeRoom(hello.address().getHostAddress());
    entityManager.persist(new NewPcRow(hello));
    announcer.announce(
        "org.mayday.setup.waiting",
        hello.platform().toString(),
        Json.createObjectBuilder()
            .add("DeviceUuid", hello.platform().toString())
            .add("address", hello.address().getHostAddress())
            .add("passwordSet", hello.passwordSet())
            .add("version", hello.version())
            .add("at", hello.at().toString())
            .build());
  }

  private void makeRoom(String address) {
    removeBeyond(
        entityManager
            .createQuery(
                "select p from NewPcRow p where p.address = :address order by p.lastAt desc",
                NewPcRow.class)
            .setParameter("address", address)
            .setFirstResult(PER_ADDRESS - 1)
            .getResultList());
    removeBeyond(
        entityManager
            .createQuery("select p from NewPcRow p order by p.lastAt desc", NewPcRow.class)
            .setFirstResult(settings.kept() - 1)
            .getResultList());
  }

  private void removeBeyond(List<NewPcRow> rows) {
    rows.forEach(entityManager::remove);
    entityManager.flush();
  }

  /** Some of those that nobody has begun to set up, the ones that were heard last in front. */
  public NewPcPage find(int offset, int limit) {
    List<NewPcRow> rows =
        entityManager
            .createQuery(
                "select p from NewPcRow p" + WAITING + " order by p.lastAt desc, p.platform",
                NewPcRow.class)
            .setFirstResult(offset)
            .setMaxResults(limit)
            .getResultList();
    Map<UUID, PlatformCard> known = directory.find(rows.stream().map(NewPcRow::platform).toList());
    List<ProvisioningCertificate> all = certificates.all();
    long total =
        entityManager
            .createQuery("select count(p) from NewPcRow p" + WAITING, Long.class)
            .getSingleResult();
    return new NewPcPage(
        rows.stream().map(row -> told(row, known.get(row.platform()), Fit.of(row, all))).toList(),
        total);
  }

  /** Forgets one until it asks again, with what came of it; one that is under way stays. */
  public void forget(UUID platform) {
    NewPcRow row = entityManager.find(NewPcRow.class, platform.toString());
    PcSetupRow setup = store.hold(platform);
    if (row == null && setup == null) {
      throw new UnknownNewPc(platform);
    }
    if (setup != null) {
      if (setup.state() == SetupState.ORDERED || setup.state() == SetupState.RUNNING) {
        throw new SetupRefused("The PC is being set up.");
      }
      store.forget(setup);
    }
    if (row != null) {
      entityManager.remove(row);
    }
  }

  /** Forgets those that were not heard, or set up, for long; gives how many. */
  public int trim() {
    Instant before = clock.instant().minus(settings.age());
    store.trim(before);
    return entityManager
        .createQuery(
            "delete from NewPcRow p where p.lastAt < :before and not exists"
                + " (select s from PcSetupRow s where s.platform = p.platform)")
        .setParameter("before", before)
        .executeUpdate();
  }

  private static NewPc told(NewPcRow row, @Nullable PlatformCard card, Fit fit) {
    return new NewPc(
        row.platform(),
        card == null ? null : card.name(),
        row.address(),
        row.version(),
        row.passwordSet(),
        row.keyId(),
        row.hashes(),
        row.hellos(),
        row.firstAt(),
        row.lastAt(),
        fit.certificates().stream().map(ProvisioningCertificate::suffix).distinct().toList(),
        fit.obstacle());
  }
}
