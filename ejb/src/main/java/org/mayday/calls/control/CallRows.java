package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.CallStep;
import org.mayday.calls.boundary.UnknownCall;
import org.mayday.calls.entity.HelpCall;

/** The rows of calls. Runs in the caller's transaction. */
@Dependent
public class CallRows {
  /** States in which somebody has the call in hand. */
  public static final Set<CallState> IN_HAND = Set.of(CallState.ACCEPTED, CallState.IN_SESSION);

  private final EntityManager entityManager;

  @Inject
  public CallRows(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(HelpCall call) {
    entityManager.persist(call);
    entityManager.flush();
  }

  /** The call, locked against everybody else until the transaction ends. */
  HelpCall lock(UUID call) {
    HelpCall found =
        entityManager.find(HelpCall.class, call.toString(), LockModeType.PESSIMISTIC_WRITE);
    if (found == null) {
      throw new UnknownCall("There is no such call.");
    }
    return found;
  }

  /** The open call of a PC, locked. */
  Optional<HelpCall> lockOpen(UUID platform) {
    return entityManager
        .createQuery("select c from HelpCall c where c.openPlatform = :platform", HelpCall.class)
        .setParameter("platform", platform.toString())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The newest call of a PC that began to ring at or after a moment, locked. */
  Optional<HelpCall> lockNewest(UUID platform, Instant since) {
    return entityManager
        .createQuery(
            "select c from HelpCall c where c.platform = :platform and c.ringingSince >= :since"
                + " order by c.ringingSince desc",
            HelpCall.class)
        .setParameter("platform", platform.toString())
        .setParameter("since", since)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The open calls of these PCs (at most 1,000), by PC, locked in the same order by everybody. */
  Map<UUID, HelpCall> lockOpen(Collection<UUID> platforms) {
    Map<UUID, HelpCall> calls = new HashMap<>();
    if (platforms.isEmpty()) {
      return calls;
    }
    entityManager
        .createQuery(
            "select c from HelpCall c where c.openPlatform in :platforms order by c.id",
            HelpCall.class)
        .setParameter("platforms", platforms.stream().map(UUID::toString).toList())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(call -> calls.put(call.platform(), call));
    return calls;
  }

  /** The newest record of a key press that a call of this PC was about, by the PC's clock. */
  Optional<Instant> lastKeyPress(UUID platform) {
    return Optional.ofNullable(
        entityManager
            .createQuery(
                "select max(c.keyPressedAt) from HelpCall c where c.platform = :platform",
                Instant.class)
            .setParameter("platform", platform.toString())
            .getSingleResult());
  }

  int count(UUID platform) {
    return entityManager
        .createQuery("select count(c) from HelpCall c where c.platform = :platform", Long.class)
        .setParameter("platform", platform.toString())
        .getSingleResult()
        .intValue();
  }

  /** Identities of all open calls. */
  List<UUID> open() {
    return entityManager
        .createQuery("select c.id from HelpCall c where c.openPlatform is not null", String.class)
        .getResultList()
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  public Optional<Call> get(UUID call) {
    return Optional.ofNullable(entityManager.find(HelpCall.class, call.toString()))
        .map(HelpCall::call);
  }

  public List<CallStep> steps(UUID call) {
    HelpCall found = entityManager.find(HelpCall.class, call.toString());
    if (found == null) {
      throw new UnknownCall("There is no such call.");
    }
    return found.steps();
  }

  /** Calls in these states, oldest first. */
  public List<Call> in(Collection<CallState> states) {
    return calls(
        entityManager
            .createQuery(
                "select c from HelpCall c where c.state in :states order by c.ringingSince, c.id",
                HelpCall.class)
            .setParameter("states", states));
  }

  /** Calls that somebody has in hand, oldest first. */
  public List<Call> inHandOf(String technician) {
    return calls(
        entityManager
            .createQuery(
                "select c from HelpCall c where c.technician = :technician and c.state in :states"
                    + " order by c.ringingSince, c.id",
                HelpCall.class)
            .setParameter("technician", technician)
            .setParameter("states", IN_HAND));
  }

  /** Missed calls, newest first. */
  public List<Call> missed(int limit) {
    return calls(
        entityManager
            .createQuery(
                "select c from HelpCall c where c.state = :state"
                    + " order by c.ringingSince desc, c.id",
                HelpCall.class)
            .setParameter("state", CallState.MISSED)
            .setMaxResults(limit));
  }

  /** Calls of a PC, newest first. */
  public List<Call> of(UUID platform, int limit) {
    return calls(
        entityManager
            .createQuery(
                "select c from HelpCall c where c.platform = :platform"
                    + " order by c.ringingSince desc, c.id",
                HelpCall.class)
            .setParameter("platform", platform.toString())
            .setMaxResults(limit));
  }

  static List<Call> calls(TypedQuery<HelpCall> query) {
    return query.setHint("eclipselink.batch", "c.tickets").getResultList().stream()
        .map(HelpCall::call)
        .toList();
  }
}
