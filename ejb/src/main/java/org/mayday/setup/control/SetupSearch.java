package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.setup.boundary.Setup;
import org.mayday.setup.boundary.SetupNote;
import org.mayday.setup.boundary.SetupState;
import org.mayday.setup.boundary.UnknownNewPc;
import org.mayday.setup.entity.PcSetupNoteRow;
import org.mayday.setup.entity.PcSetupRow;

/** Finds PCs that are or were set up. Needs a transaction. */
@Dependent
public class SetupSearch {
  private final EntityManager entityManager;

  @Inject
  public SetupSearch(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The setting up of a PC. */
  public Setup get(UUID platform) {
    PcSetupRow row = entityManager.find(PcSetupRow.class, platform.toString());
    if (row == null) {
      throw new UnknownNewPc(platform);
    }
    return row.setup();
  }

  /** The PC that was set up last at an address. */
  public Optional<UUID> at(String address) {
    return entityManager
        .createQuery(
            "select s.platform from PcSetupRow s where s.address = :address and s.state = :done"
                + " order by s.changedAt desc",
            String.class)
        .setParameter("address", address)
        .setParameter("done", SetupState.DONE)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(UUID::fromString);
  }

  /** Where a PC was set up, as long as that is kept. */
  public Optional<String> addressOf(UUID platform) {
    return Optional.ofNullable(entityManager.find(PcSetupRow.class, platform.toString()))
        .filter(row -> row.state() == SetupState.DONE)
        .map(row -> row.setup().address());
  }

  /** What happened, the oldest first. */
  public List<SetupNote> notes(UUID platform) {
    return entityManager
        .createQuery(
            "select n from PcSetupNoteRow n where n.platform = :platform order by n.number",
            PcSetupNoteRow.class)
        .setParameter("platform", platform.toString())
        .getResultStream()
        .map(PcSetupNoteRow::note)
        .toList();
  }

  /** Those that changed last. */
  public List<Setup> latest(int limit) {
    return entityManager
        .createQuery(
            "select s from PcSetupRow s order by s.changedAt desc, s.platform", PcSetupRow.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(PcSetupRow::setup)
        .toList();
  }

  /** Those that are to be begun by now, the ones that wait longest in front. */
  List<UUID> due(Instant now, int limit) {
    return entityManager
        .createQuery(
            "select s.platform from PcSetupRow s where s.state = :ordered and s.nextAt <= :now"
                + " order by s.nextAt, s.platform",
            String.class)
        .setParameter("ordered", SetupState.ORDERED)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultStream()
        .map(UUID::fromString)
        .toList();
  }

  /** Those that were running when the server stopped. */
  List<PcSetupRow> running() {
    return entityManager
        .createQuery("select s from PcSetupRow s where s.state = :running", PcSetupRow.class)
        .setParameter("running", SetupState.RUNNING)
        .getResultList();
  }
}
