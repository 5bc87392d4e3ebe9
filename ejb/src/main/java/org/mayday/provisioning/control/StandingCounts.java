package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mayday.provisioning.boundary.Standing;
import org.mayday.provisioning.boundary.StandingCount;

/** How many PCs have which profile, counted in the database. Needs a transaction. */
@Dependent
public class StandingCounts {
  private final EntityManager entityManager;

  @Inject
  public StandingCounts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Of each profile and state that any PC is in, by profile. */
  public List<StandingCount> all() {
    Map<String, Map<Standing.State, Long>> counted = new TreeMap<>();
    for (Object[] row : grouped()) {
      counted
          .computeIfAbsent((String) row[0], profile -> new EnumMap<>(Standing.State.class))
          .merge(HowFar.of((String) row[1], (String) row[2]), (Long) row[3], Long::sum);
    }
    List<StandingCount> counts = new ArrayList<>();
    counted.forEach(
        (profile, states) ->
            states.forEach((state, pcs) -> counts.add(new StandingCount(profile, state, pcs))));
    return counts;
  }

  /** How many PCs have a profile, are being given it or are losing it. */
  long having(String profile) {
    return all().stream()
        .filter(it -> it.profile().equals(profile))
        .mapToLong(StandingCount::pcs)
        .sum();
  }

  private List<Object[]> grouped() {
    return entityManager
        .createQuery(
            "select s.profile, s.state, s.purpose, count(s) from ProfileSetupRow s"
                + " group by s.profile, s.state, s.purpose",
            Object[].class)
        .getResultList();
  }
}
