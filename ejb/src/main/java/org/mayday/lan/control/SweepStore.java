package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.lan.boundary.LanOrder;
import org.mayday.lan.boundary.LanRefused;
import org.mayday.lan.boundary.Sweep;
import org.mayday.lan.boundary.SweepState;
import org.mayday.lan.boundary.TargetState;
import org.mayday.lan.boundary.UnknownSweep;
import org.mayday.lan.entity.LanSweepRow;
import org.mayday.lan.entity.LanTargetRow;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.vault.control.SealedTexts;

/** Keeps orders and what comes out at each address. Needs a transaction. */
@Dependent
public class SweepStore {
  private static final int MOST_RUNNING = 5;
  private static final int LONGEST = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORD = 40;
  private static final int AHEAD = 200;
  private static final int STEPS = 50;

  private final EntityManager entityManager;
  private final SealedTexts seal;
  private final SweepSearch search;
  private final SweepNews news;
  private final Clock clock;

  @Inject
  public SweepStore(
      EntityManager entityManager,
      SealedTexts seal,
      SweepSearch search,
      SweepNews news,
      Clock clock) {
    this.entityManager = entityManager;
    this.seal = seal;
    this.search = search;
    this.news = news;
    this.clock = clock;
  }

  /** Keeps an order; the oldest of those that are over makes room. */
  Sweep add(LanOrder order, List<String> addresses, String who) {
    List<Sweep> before = search.latest();
    if (before.stream().filter(it -> it.state() == SweepState.RUNNING).count() >= MOST_RUNNING) {
      throw new LanRefused("At most five orders can be under way at a time.");
    }
    before.stream()
        .skip(SweepSearch.KEPT - 1)
        .filter(it -> it.state() != SweepState.RUNNING)
        .forEach(old -> forget(old.id()));
    UUID id = UUID.randomUUID();
    String secret = order.password() == null ? "" : seal.seal(order.password(), id);
    LanSweepRow row = new LanSweepRow(id, order, secret, who, clock.instant());
    entityManager.persist(row);
    entityManager.flush();
    for (int position = 0; position < addresses.size(); position++) {
      entityManager.persist(
          new LanTargetRow(id, position, addresses.get(position), clock.instant()));
    }
    entityManager.flush();
    Sweep sweep = search.sweep(row);
    news.tell("ordered", sweep);
    return sweep;
  }

  private void forget(UUID id) {
    for (String what : List.of("LanTargetRow r where r.sweep", "LanSweepRow r where r.id")) {
      entityManager
          .createQuery("delete from " + what + " = :id")
          .setParameter("id", id.toString())
          .executeUpdate();
    }
  }

  /** Ends an order; false if it was over. */
  boolean stop(UUID id) {
    LanSweepRow row = hold(id);
    if (row == null) {
      throw new UnknownSweep(id);
    }
    if (row.state() != SweepState.RUNNING) {
      return false;
    }
    row.end(SweepState.STOPPED, clock.instant());
    waiting(id).forEach(target -> target.state(TargetState.SKIPPED, clock.instant()));
    entityManager.flush();
    news.tell("stopped", search.sweep(row));
    return true;
  }

  /** Takes the next address that waits, but none at which something is under way. */
  Optional<Visit> take(Collection<String> busy) {
    List<LanTargetRow> next =
        entityManager
            .createQuery(
                "select t from LanTargetRow t, LanSweepRow s where t.sweep = s.id"
                    + " and s.state = :running and t.state = :waiting"
                    + " order by s.orderedAt, s.id, t.position",
                LanTargetRow.class)
            .setParameter("running", SweepState.RUNNING)
            .setParameter("waiting", TargetState.WAITING)
            .setMaxResults(AHEAD)
            .getResultList();
    for (LanTargetRow target : next) {
      if (!busy.contains(target.address()) && isUnderWay(target.sweep())) {
        target.state(TargetState.RUNNING, clock.instant());
        return Optional.of(visit(target));
      }
    }
    return Optional.empty();
  }

  private Visit visit(LanTargetRow target) {
    LanSweepRow sweep = entityManager.find(LanSweepRow.class, target.sweep().toString());
    AmtCredentials login =
        sweep.secret().isEmpty()
            ? null
            : new AmtCredentials(sweep.user(), seal.open(sweep.secret(), sweep.id()));
    return new Visit(
        sweep.id(),
        target.position(),
        target.address(),
        sweep.task(),
        sweep.profile(),
        sweep.replaceForeign(),
        login,
        sweep.orderedBy());
  }

  /** It is over with an address; with the last one the order is over. */
  void end(Visit visit, Outcome outcome) {
    LanSweepRow sweep = hold(visit.sweep());
    LanTargetRow target =
        entityManager.find(
            LanTargetRow.class, new LanTargetRow.Key(visit.sweep(), visit.position()));
    if (sweep == null || target == null) {
      return;
    }
    outcome
        .pc()
        .ifPresent(
            pc ->
                target.found(
                    pc.platform(),
                    cut(pc.name(), LONGEST_NAME),
                    cut(pc.version(), LONGEST_WORD),
                    cut(pc.controlMode(), LONGEST_WORD)));
    boolean left = outcome.isCutOff() && sweep.state() != SweepState.RUNNING;
    target.end(
        left ? TargetState.SKIPPED : outcome.state(),
        cut(outcome.words(), LONGEST),
        clock.instant());
    entityManager.flush();
    Map<TargetState, Long> counts = search.counts(visit.sweep());
    boolean open =
        counts.containsKey(TargetState.WAITING) || counts.containsKey(TargetState.RUNNING);
    if (!open && sweep.state() == SweepState.RUNNING) {
      sweep.end(SweepState.DONE, clock.instant());
      entityManager.flush();
      news.tell("finished", search.sweep(sweep));
    } else if (open && (outcome.pc().isPresent() || isStep(counts))) {
      news.tell("progressed", search.sweep(sweep));
    }
  }

  /** Of an order with many addresses at which nobody is, not each one is worth telling. */
  private static boolean isStep(Map<TargetState, Long> counts) {
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    long waiting = counts.getOrDefault(TargetState.WAITING, 0L);
    return waiting % Math.max(1, total / STEPS) == 0;
  }

  /** Whether any order is under way. */
  boolean underWay() {
    return entityManager
            .createQuery("select count(s) from LanSweepRow s where s.state = :running", Long.class)
            .setParameter("running", SweepState.RUNNING)
            .getSingleResult()
        > 0;
  }

  /**
   * What was under way when the server stopped waits again, or is left if its order is over.
   *
   * @param busy addresses at which something is under way all the same
   */
  int recover(Collection<String> busy) {
    List<LanTargetRow> rows =
        entityManager
            .createQuery(
                "select t from LanTargetRow t where t.state = :running", LanTargetRow.class)
            .setParameter("running", TargetState.RUNNING)
            .getResultStream()
            .filter(row -> !busy.contains(row.address()))
            .toList();
    for (LanTargetRow row : rows) {
      LanSweepRow sweep = entityManager.find(LanSweepRow.class, row.sweep().toString());
      boolean goesOn = sweep.state() == SweepState.RUNNING;
      row.state(goesOn ? TargetState.WAITING : TargetState.SKIPPED, clock.instant());
    }
    return rows.size();
  }

  private List<LanTargetRow> waiting(UUID sweep) {
    return entityManager
        .createQuery(
            "select t from LanTargetRow t where t.state = :waiting and t.sweep = :sweep",
            LanTargetRow.class)
        .setParameter("waiting", TargetState.WAITING)
        .setParameter("sweep", sweep.toString())
        .getResultList();
  }

  /** Held until the transaction is over, so that it is not stopped meanwhile. */
  private boolean isUnderWay(UUID sweep) {
    LanSweepRow row = hold(sweep);
    return row != null && row.state() == SweepState.RUNNING;
  }

  private @Nullable LanSweepRow hold(UUID id) {
    return entityManager.find(LanSweepRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
  }

  private static String cut(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most);
  }
}
