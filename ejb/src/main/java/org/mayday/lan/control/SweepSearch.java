package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mayday.lan.boundary.Sweep;
import org.mayday.lan.boundary.SweepTarget;
import org.mayday.lan.boundary.TargetState;
import org.mayday.lan.boundary.UnknownSweep;
import org.mayday.lan.entity.LanSweepRow;
import org.mayday.lan.entity.LanTargetRow;

/** Finds orders and how far they are. Needs a transaction. */
@Dependent
public class SweepSearch {
  /** As many as are kept. */
  static final int KEPT = 50;

  private final EntityManager entityManager;

  @Inject
  public SweepSearch(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The newest in front. */
  public List<Sweep> latest() {
    return entityManager
        .createQuery(
            "select s from LanSweepRow s order by s.orderedAt desc, s.id", LanSweepRow.class)
        .setMaxResults(KEPT)
        .getResultStream()
        .map(this::sweep)
        .toList();
  }

  /** One of them. */
  public Sweep get(UUID id) {
    LanSweepRow row = entityManager.find(LanSweepRow.class, id.toString());
    if (row == null) {
      throw new UnknownSweep(id);
    }
    return sweep(row);
  }

  /** Some addresses of an order, those with a PC in front, then names that nobody knows. */
  public List<SweepTarget> targets(UUID id, int offset, int limit) {
    return entityManager
        .createQuery(
            "select t from LanTargetRow t where t.sweep = :sweep order by"
                + " case when t.platform <> '' then 0 when t.state = :unknown then 1"
                + " when t.state = :waiting then 3 else 2 end, t.position",
            LanTargetRow.class)
        .setParameter("sweep", id.toString())
        .setParameter("unknown", TargetState.UNKNOWN)
        .setParameter("waiting", TargetState.WAITING)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultStream()
        .map(LanTargetRow::target)
        .toList();
  }

  /** How many addresses of an order are in each state. */
  Map<TargetState, Long> counts(UUID id) {
    Map<TargetState, Long> counts = new EnumMap<>(TargetState.class);
    entityManager
        .createQuery(
            "select t.state, count(t) from LanTargetRow t where t.sweep = :sweep group by t.state",
            Object[].class)
        .setParameter("sweep", id.toString())
        .getResultStream()
        .forEach(row -> counts.put((TargetState) row[0], (Long) row[1]));
    return counts;
  }

  Sweep sweep(LanSweepRow row) {
    Map<TargetState, Long> counts = counts(row.id());
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    long open =
        counts.getOrDefault(TargetState.WAITING, 0L) + counts.getOrDefault(TargetState.RUNNING, 0L);
    return row.sweep(
        total,
        total - open,
        counts.getOrDefault(TargetState.GOOD, 0L),
        counts.getOrDefault(TargetState.UNKNOWN, 0L));
  }
}
