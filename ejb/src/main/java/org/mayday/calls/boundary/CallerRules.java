package org.mayday.calls.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mayday.audit.boundary.Audited;
import org.mayday.calls.control.RuleRows;

/** The rules that tell a person from a timer. */
@Stateless
@RolesAllowed("viewer")
public class CallerRules {
  @Inject RuleRows rows;

  /** The rules in their order. */
  public List<CallerRule> list() {
    return rows.list();
  }

  /**
   * Replaces all rules; the order of the list counts, positions are numbered anew.
   *
   * @throws IllegalCallerRule if one of them cannot be kept
   */
  @RolesAllowed("supervisor")
  @Audited("callerrules.save")
  public void save(List<CallerRule> rules) {
    rows.save(rules);
  }
}
