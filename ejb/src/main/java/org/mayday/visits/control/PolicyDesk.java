package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.fleet.control.PlatformCard;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.operation.boundary.Effect;
import org.mayday.operation.boundary.UnknownOperation;
import org.mayday.operation.control.Catalogue;
import org.mayday.visits.boundary.Begins;
import org.mayday.visits.boundary.Policy;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.entity.PolicyOrder;
import org.mayday.visits.entity.PolicyRow;

/** Orders what policies want done with PCs that call. Needs a transaction. */
@Dependent
public class PolicyDesk {
  /** What stands in place of a sign-in name. */
  static final String WHO = "policy";

  private final EntityManager entityManager;
  private final PlatformDirectory directory;
  private final Catalogue catalogue;
  private final RunStore store;
  private final Clock clock;

  @Inject
  public PolicyDesk(
      EntityManager entityManager,
      PlatformDirectory directory,
      Catalogue catalogue,
      RunStore store,
      Clock clock) {
    this.entityManager = entityManager;
    this.directory = directory;
    this.catalogue = catalogue;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Orders what is due for these PCs (at most 1,000).
   *
   * @return how many runs
   */
  public int called(Collection<UUID> platforms) {
    List<UUID> policies =
        entityManager
            .createQuery(
                "select p.id from PolicyRow p where p.enabled = true order by p.id", String.class)
            .getResultStream()
            .map(UUID::fromString)
            .toList();
    if (policies.isEmpty() || platforms.isEmpty()) {
      return 0;
    }
    Map<UUID, PlatformCard> cards = directory.find(platforms);
    return policies.stream().mapToInt(policy -> order(policy, cards)).sum();
  }

  private int order(UUID id, Map<UUID, PlatformCard> cards) {
    // one at a time, for a PC tells of each of its ports
    PolicyRow row =
        entityManager.find(PolicyRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      return 0;
    }
    Policy policy = row.policy();
    Map<UUID, PolicyOrder> last = last(id, cards.keySet());
    Instant now = clock.instant();
    int ordered = 0;
    for (PlatformCard card : cards.values()) {
      PolicyOrder before = last.get(card.uuid());
      if (concerns(policy, card) && isDue(policy, before, now)) {
        if (before == null) {
          entityManager.persist(new PolicyOrder(id, card.uuid(), now));
        } else {
          before.ordered(now);
        }
        store.add(run(policy, card, now), id, true, 1);
        ordered++;
      }
    }
    entityManager.flush();
    return ordered;
  }

  private static boolean concerns(Policy policy, PlatformCard card) {
    return policy.tag() == null || card.tags().contains(policy.tag());
  }

  private static boolean isDue(Policy policy, @Nullable PolicyOrder before, Instant now) {
    if (before == null) {
      return true;
    }
    // an order of the future is one from before the clock was set back
    Duration age = Duration.between(before.orderedAt(), now);
    return age.isNegative() || age.compareTo(Duration.ofHours(policy.everyHours())) >= 0;
  }

  private Map<UUID, PolicyOrder> last(UUID policy, Collection<UUID> platforms) {
    Map<UUID, PolicyOrder> last = new HashMap<>();
    entityManager
        .createQuery(
            "select o from PolicyOrder o where o.policy = :policy and o.platform in :platforms",
            PolicyOrder.class)
        .setParameter("policy", policy.toString())
        .setParameter("platforms", platforms.stream().map(UUID::toString).toList())
        .getResultStream()
        .forEach(order -> last.put(order.platform(), order));
    return last;
  }

  /** It waits until it would be ordered again. */
  private Run run(Policy policy, PlatformCard card, Instant now) {
    return new Run(
        UUID.randomUUID(),
        null,
        card.uuid(),
        card.name(),
        policy.operation(),
        effect(policy),
        "",
        WHO,
        RunState.WAITING,
        Begins.VISIT,
        null,
        null,
        0,
        now,
        null,
        null,
        now.plus(Duration.ofHours(policy.everyHours())));
  }

  private Effect effect(Policy policy) {
    try {
      return catalogue.find(policy.operation()).info().effect();
    } catch (UnknownOperation gone) {
      return Effect.CHANGE;
    }
  }
}
