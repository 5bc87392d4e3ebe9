package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.provisioning.boundary.Drift;
import org.mayday.provisioning.boundary.Profile;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.boundary.StandingQuery;
import org.mayday.provisioning.entity.ProfileSetupRow;

/** How PCs stand with their profiles. Needs a transaction. */
@Dependent
public class StandingSearch {
  private final EntityManager entityManager;
  private final ProfileBook profiles;
  private final PlatformDirectory directory;
  private final DriftBook drifts;
  private final AwaitedCall awaited;

  @Inject
  public StandingSearch(
      EntityManager entityManager,
      ProfileBook profiles,
      PlatformDirectory directory,
      DriftBook drifts,
      AwaitedCall awaited) {
    this.entityManager = entityManager;
    this.profiles = profiles;
    this.directory = directory;
    this.drifts = drifts;
    this.awaited = awaited;
  }

  /** Those that are asked for, those that need somebody first. */
  public List<Standing> find(StandingQuery asked) {
    List<ProfileSetupRow> rows = rows(asked);
    Map<String, Integer> latest =
        profiles.newest().stream().collect(Collectors.toMap(Profile::name, Profile::version));
    List<UUID> platforms = rows.stream().map(ProfileSetupRow::platform).toList();
    Map<UUID, PlatformCard> cards = directory.find(platforms);
    Map<UUID, Drift> drifted = drifts.of(platforms);
    return rows.stream()
        .map(row -> standing(row, cards.get(row.platform()), latest, drifted))
        .toList();
  }

  private List<ProfileSetupRow> rows(StandingQuery asked) {
    Map<String, String> said = new HashMap<>();
    StringBuilder conditions = new StringBuilder("where 1 = 1");
    if (asked.platform() != null) {
      conditions.append(" and s.platform = :platform");
      said.put("platform", asked.platform().toString());
    }
    if (asked.profile() != null) {
      conditions.append(" and s.profile = :profile");
      said.put("profile", asked.profile());
    }
    if (asked.state() != null) {
      conditions.append(" and ").append(HowFar.condition(asked.state()));
    }
    TypedQuery<ProfileSetupRow> query =
        entityManager.createQuery(
            "select s from ProfileSetupRow s "
                + conditions
                + " order by "
                + HowFar.NEED
                + ", s.changedAt desc, s.platform",
            ProfileSetupRow.class);
    said.forEach(query::setParameter);
    return query.setFirstResult(asked.offset()).setMaxResults(asked.limit()).getResultList();
  }

  private Standing standing(
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
        HowFar.of(row.state(), row.purpose()),
        row.step(),
        row.who(),
        row.changedAt(),
        row.failure(),
        row.certificateEnds(),
        drifted.get(row.platform()),
        awaited.of(row));
  }
}
