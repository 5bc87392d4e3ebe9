package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.Effect;
import org.mayday.operation.boundary.OperationInfo;
import org.mayday.operation.boundary.Parameter;
import org.mayday.visits.boundary.Policy;
import org.mayday.visits.boundary.PolicyChange;
import org.mayday.visits.boundary.UnknownPolicy;
import org.mayday.visits.entity.PolicyRow;

/** The policies as a supervisor sets them. Needs a transaction. */
@Dependent
public class PolicyBook {
  private static final int MOST = 50;

  private final EntityManager entityManager;
  private final KeptOrders orders;
  private final Clock clock;

  @Inject
  public PolicyBook(EntityManager entityManager, KeptOrders orders, Clock clock) {
    this.entityManager = entityManager;
    this.orders = orders;
    this.clock = clock;
  }

  /** Whether it can be done without anybody saying anything along. */
  public static boolean isSuitable(OperationInfo info) {
    return info.effect() != Effect.DESTROY
        && info.parameters().stream().noneMatch(Parameter::required);
  }

  /** All policies, by operation. */
  public List<Policy> all() {
    return entityManager
        .createQuery("select p from PolicyRow p order by p.operation, p.tag, p.id", PolicyRow.class)
        .getResultStream()
        .map(PolicyRow::policy)
        .toList();
  }

  /** Adds a policy, or changes one. */
  public Policy set(@Nullable UUID id, PolicyChange change, OperationInfo info, String who) {
    if (!isSuitable(info)) {
      throw new BadArguments(
          info.name() + " cannot be done at every visit: something has to be said along.");
    }
    PolicyRow row = id == null ? fresh() : row(id);
    String tag = change.tag() == null ? "" : change.tag().strip().toLowerCase(Locale.ROOT);
    row.change(info.name(), tag, change.everyHours(), change.enabled());
    row.changed(who, clock.instant());
    return row.policy();
  }

  private PolicyRow fresh() {
    long count =
        entityManager.createQuery("select count(p) from PolicyRow p", Long.class).getSingleResult();
    if (count >= MOST) {
      throw new BadArguments("There can be 50 policies at most.");
    }
    PolicyRow row = new PolicyRow();
    entityManager.persist(row);
    // nothing is said along; what runs by it reads that here
    orders.keep(row.id(), Map.of());
    return row;
  }

  /** Removes a policy. What it has ordered already stays ordered. */
  public void remove(UUID id) {
    entityManager.remove(row(id));
    entityManager
        .createQuery("delete from PolicyOrder o where o.policy = :policy")
        .setParameter("policy", id.toString())
        .executeUpdate();
  }

  private PolicyRow row(UUID id) {
    PolicyRow row = entityManager.find(PolicyRow.class, id.toString());
    if (row == null) {
      throw new UnknownPolicy(id);
    }
    return row;
  }
}
