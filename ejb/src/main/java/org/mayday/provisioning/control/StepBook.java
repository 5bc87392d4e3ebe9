package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.provisioning.entity.ProfileSetupRow;
import org.mayday.provisioning.entity.ProfileStepRow;

/**
 * Which steps were begun and done on PCs, and what their firmware had before. Each method is a
 * transaction of its own. Must be called without one.
 */
@Dependent
public class StepBook {
  private final EntityManager entityManager;
  private final Transactions transactions;
  private final Clock clock;

  @Inject
  public StepBook(EntityManager entityManager, Transactions transactions, Clock clock) {
    this.entityManager = entityManager;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A step begins. What the firmware had before it is kept from its first beginning only.
   *
   * @return what it had before the first beginning
   */
  Setup begun(UUID platform, int position, String name, Setup now) {
    return transactions.inNew(
        () -> {
          entityManager
              .find(ProfileSetupRow.class, platform.toString())
              .step(name, clock.instant());
          ProfileStepRow step =
              row(platform, position)
                  .orElseGet(
                      () -> {
                        ProfileStepRow fresh =
                            new ProfileStepRow(
                                platform, position, name, KeptText.of(now), clock.instant());
                        entityManager.persist(fresh);
                        return fresh;
                      });
          return KeptText.setup(step.before());
        });
  }

  /** A step is done. */
  void done(UUID platform, int position) {
    transactions.runInNew(() -> row(platform, position).orElseThrow().done(clock.instant()));
  }

  /** Whether a step was done. */
  boolean isDone(UUID platform, int position) {
    return transactions.inNew(
        () -> row(platform, position).filter(ProfileStepRow::isDone).isPresent());
  }

  private Optional<ProfileStepRow> row(UUID platform, int position) {
    return Optional.ofNullable(
        entityManager.find(ProfileStepRow.class, new ProfileStepRow.Key(platform, position)));
  }
}
