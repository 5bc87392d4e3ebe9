package org.mayday.diagnosis.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.diagnosis.entity.SetupRow;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.operation.control.StoredSheet;

/** The settings of PCs as they were read last, so that they are known of PCs that are away. */
@Dependent
public class Readings {
  private static final Logger LOG = System.getLogger(Readings.class.getName());
  private static final int MOST_TEXT = 100_000;

  private final EntityManager entityManager;
  private final PlatformDirectory directory;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public Readings(
      EntityManager entityManager,
      PlatformDirectory directory,
      Transactions transactions,
      Clock clock) {
    this.entityManager = entityManager;
    this.directory = directory;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Keeps what was read just now, in a transaction of its own. That it could not is logged; it was
   * read all the same.
   */
  public void keep(UUID platform, String who, CallingSetup setup) {
    String text = StoredSheet.text(SetupSheet.write(setup));
    if (text.length() > MOST_TEXT) {
      LOG.log(Level.WARNING, "The settings of {0} are too long to be kept.", platform);
      return;
    }
    try {
      transactions.runInNew(() -> store(platform, who, text));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The settings of " + platform + " could not be kept.", e);
    }
  }

  private void store(UUID platform, String who, String text) {
    if (directory.find(platform).isEmpty()) {
      return; // it was removed meanwhile
    }
    SetupRow row = entityManager.find(SetupRow.class, platform.toString());
    if (row == null) {
      row = new SetupRow(platform);
      entityManager.persist(row);
    }
    row.read(clock.instant(), who, text);
  }

  /** What was read last of a PC. */
  public Optional<Reading> latest(UUID platform) {
    return Optional.ofNullable(entityManager.find(SetupRow.class, platform.toString()))
        .map(
            row ->
                new Reading(
                    row.readAt(), row.readBy(), SetupSheet.read(StoredSheet.read(row.content()))));
  }
}
