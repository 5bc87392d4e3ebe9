package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Announcer;
import org.mayday.announcement.control.Transactions;
import org.mayday.provisioning.boundary.Drift;
import org.mayday.provisioning.boundary.Drift.Deviation;
import org.mayday.provisioning.entity.ProfileDriftRow;
import org.mayday.provisioning.entity.ProfileSetupRow;

/**
 * What differs on PCs from their profiles. Each method is a transaction of its own unless it says
 * otherwise. Must be called without one.
 */
@Dependent
public class DriftBook {
  private final EntityManager entityManager;
  private final Transactions transactions;
  private final Announcer announcer;
  private final DriftSettings settings;
  private final Clock clock;

  @Inject
  public DriftBook(
      EntityManager entityManager,
      Transactions transactions,
      Announcer announcer,
      DriftSettings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.transactions = transactions;
    this.announcer = announcer;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Whether a PC is to be compared in this tunnel: it has its profile, and was not compared a
   * moment ago. True once for each tunnel.
   */
  boolean isDue(UUID platform, UUID tunnel) {
    return transactions.inNew(
        () -> {
          ProfileSetupRow setup = entityManager.find(ProfileSetupRow.class, platform.toString());
          boolean has = setup != null && setup.state().equals(Job.State.DONE.name());
          if (!has || setup.resumed().equals(tunnel.toString())) {
            return false; // it is being set up, or was in this very tunnel
          }
          Optional<ProfileDriftRow> row = row(platform);
          boolean due =
              row.filter(it -> isSeen(it, tunnel) || isFresh(it) && !isOld(it, setup)).isEmpty();
          if (due) {
            required(platform).asked(tunnel.toString(), clock.instant());
          }
          return due;
        });
  }

  private static boolean isSeen(ProfileDriftRow row, UUID tunnel) {
    return row.tunnel().equals(tunnel.toString());
  }

  /** What was found before the last change says nothing of now. */
  private static boolean isOld(ProfileDriftRow row, ProfileSetupRow setup) {
    return row.askedAt().isBefore(setup.changedAt());
  }

  /** A comparison of the future is one from before the clock was set back. */
  private boolean isFresh(ProfileDriftRow row) {
    Duration age = Duration.between(row.askedAt(), clock.instant());
    return !age.isNegative() && age.compareTo(settings.interval()) < 0;
  }

  /**
   * A PC was compared; what is new is announced.
   *
   * @param repaired whether that was right after a repair, which proves not yet that it holds
   */
  void compared(UUID platform, List<Map<String, String>> rows, boolean repaired) {
    transactions.runInNew(
        () -> {
          ProfileDriftRow row = required(platform);
          List<Deviation> now = DriftText.of(rows);
          boolean changed = !DriftText.read(row.differences()).equals(now);
          Instant since = row.since() == null ? clock.instant() : row.since();
          row.compared(
              DriftText.json(now).build().toString(),
              now.isEmpty() ? null : since,
              clock.instant());
          if (now.isEmpty() && !repaired) {
            row.repairs(0);
          }
          if (changed) {
            tell(now.isEmpty() ? "restored" : "drifted", row, now);
          }
        });
  }

  /**
   * Whether it may be repaired once more, which is counted.
   *
   * @return false if it was repaired as often as it may be, and did not hold
   */
  boolean mayRepair(UUID platform) {
    return transactions.inNew(
        () -> {
          ProfileDriftRow row = required(platform);
          boolean may = row.repairs() < settings.repairs();
          if (may) {
            row.repairs(row.repairs() + 1);
          }
          return may;
        });
  }

  /** Nothing is known of a PC any more; it is being changed. */
  void forget(UUID platform) {
    transactions.runInNew(() -> row(platform).ifPresent(entityManager::remove));
  }

  /** What differs on these PCs, as far as something does. Needs a transaction. */
  Map<UUID, Drift> of(Collection<UUID> platforms) {
    Map<UUID, Drift> all = new HashMap<>();
    if (!platforms.isEmpty()) {
      entityManager
          .createQuery(
              "select d from ProfileDriftRow d where d.platform in :platforms"
                  + " and d.since is not null",
              ProfileDriftRow.class)
          .setParameter("platforms", platforms.stream().map(UUID::toString).toList())
          .getResultStream()
          .forEach(row -> drift(row).ifPresent(drift -> all.put(row.platform(), drift)));
    }
    return all;
  }

  private static Optional<Drift> drift(ProfileDriftRow row) {
    return Optional.ofNullable(row.since())
        .map(
            since ->
                new Drift(
                    DriftText.read(row.differences()), since, row.comparedAt(), row.repairs()));
  }

  private void tell(String what, ProfileDriftRow row, List<Deviation> deviations) {
    ProfileSetupRow setup = entityManager.find(ProfileSetupRow.class, row.platform().toString());
    announcer.announce(
        "org.mayday.profile." + what,
        row.platform().toString(),
        Json.createObjectBuilder()
            .add("DeviceUuid", row.platform().toString())
            .add("profile", setup.profile())
            .add("version", setup.version())
            .add("differences", DriftText.json(deviations))
            .add("repairs", row.repairs())
            .build());
  }

  private Optional<ProfileDriftRow> row(UUID platform) {
    return Optional.ofNullable(entityManager.find(ProfileDriftRow.class, platform.toString()));
  }

  private ProfileDriftRow required(UUID platform) {
    return row(platform)
        .orElseGet(
            () -> {
              ProfileDriftRow fresh = new ProfileDriftRow(platform);
              entityManager.persist(fresh);
              return fresh;
            });
  }
}
