package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.Map;
import org.mayday.calls.boundary.CallState;

/** How many calls are open. Runs in the caller's transaction. */
@Dependent
public class OpenCalls {
  private final EntityManager entityManager;

  @Inject
  public OpenCalls(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Open calls by state; a state without any is not there. */
  public Map<CallState, Long> byState() {
    Map<CallState, Long> figures = new EnumMap<>(CallState.class);
    entityManager
        .createQuery(
            "select c.state, count(c) from HelpCall c where c.openPlatform is not null"
                + " group by c.state",
            Object[].class)
        .getResultList()
        .forEach(row -> figures.put((CallState) row[0], (Long) row[1]));
    return figures;
  }
}
