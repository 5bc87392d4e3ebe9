package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.provisioning.boundary.Drift;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.entity.ProfileSetupRow;

/** How PCs stand with their profiles. Needs a transaction. */
@Dependent
public class StandingSearch {
  private static final int MOST = 1_000;

  private final EntityManager entityManager;
  private final ProfileBook profiles;
  private final PlatformDirectory directory;
  private final DriftBook drifts;

  @Inject
  public StandingSearch(
      EntityManager entityManager,
      ProfileBook profiles,
      PlatformDirectory directory,
      DriftBook drifts) {
    this.entityManager = entityManager;
    this.profiles = profiles;
    this.directory = directory;
    this.drifts = drifts;
  }

  /** At most 1,000, those that need somebody first; only this PC if one is named. */
  public List<Standing> find(@Nullable UUID platform) {
    TypedQuery<ProfileSetupRow> query =
        entityManager.createQuery(
            "select s from ProfileSetupRow s"
                + (platform == null ? "" : " where s.platform = :platform")
                + " order by s.changedAt desc",
            ProfileSetupRow.class);
    if (platform != null) {
      query.setParameter("platform", platform.toString());
    }
    List<ProfileSetupRow> rows = query.setMaxResults(MOST).getResultList();
    Map<String, Integer> latest =
        profiles.newest().stream().collect(Collectors.toMap(Profile::name, Profile::version));
    Map<UUID, PlatformCard> cards =
        directory.find(rows.stream().map(ProfileSetupRow::platform).toList());
    Map<UUID, Drift> drifted = drifts.of(rows.stream().map(ProfileSetupRow::platform).toList());
    return rows.stream()
        .filter(row -> cards.containsKey(row.platform()))
        .map(row -> standing(row, cards.get(row.platform()), latest, drifted))
        .sorted(Comparator.comparing(Standing::state, Comparator.reverseOrder()))
        .toList();
  }

  private static Standing standing(
      ProfileSetupRow row,
      PlatformCard card,
      Map<String, Integer> latest,
      Map<UUID, Drift> drifted) {
    return new Standing(
        row.platform(),
        card.name(),
        row.profile(),
        row.version(),
        latest.getOrDefault(row.profile(), row.version()),
        state(row),
        row.step(),
        row.who(),
        row.changedAt(),
        row.failure(),
        row.certificateEnds(),
        drifted.get(row.platform()));
  }

  private static Standing.State state(ProfileSetupRow row) {
    return switch (Job.State.valueOf(row.state())) {
      case DONE -> Standing.State.APPLIED;
      case BROKEN -> Standing.State.BROKEN;
      case AWAITING_CALL -> Standing.State.AWAITING_CALL;
      case UNDER_WAY ->
          Job.Purpose.valueOf(row.purpose()) == Job.Purpose.REMOVE
              ? Standing.State.REMOVING
              : Standing.State.APPLYING;
    };
  }
}
