package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.mayday.calls.boundary.CallerRule;
import org.mayday.calls.boundary.IllegalCallerRule;
import org.mayday.calls.entity.RuleRow;

/** The stored rules. Runs in the caller's transaction. */
@Dependent
public class RuleRows {
  private static final int MOST = 100;
  private static final int TITLE = 200;
  private static final int TAG = 50;

  private final EntityManager entityManager;

  @Inject
  public RuleRows(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The rules in their order. */
  public List<CallerRule> list() {
    return entityManager
        .createQuery("select r from RuleRow r order by r.position", RuleRow.class)
        .getResultList()
        .stream()
        .map(RuleRow::rule)
        .toList();
  }

  /** Replaces all rules. */
  public void save(List<CallerRule> rules) {
    check(rules);
    entityManager.createQuery("delete from RuleRow r").executeUpdate();
    int position = 0;
    for (CallerRule rule : rules) {
      position++;
      entityManager.persist(new RuleRow(position, rule));
    }
  }

  private static void check(List<CallerRule> rules) {
    if (rules.isEmpty() || rules.size() > MOST) {
      throw new IllegalCallerRule("There must be 1 to " + MOST + " rules.");
    }
    for (CallerRule rule : rules) {
      String tag = rule.tag();
      if (rule.title().isBlank() || rule.title().length() > TITLE) {
        throw new IllegalCallerRule("Each rule needs a title of at most " + TITLE + " characters.");
      }
      if (tag != null && (tag.isBlank() || tag.length() > TAG)) {
        throw new IllegalCallerRule(
            "The tag of rule \"" + rule.title() + "\" is empty or too long.");
      }
    }
  }
}
