package org.mayday.calls.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;

/** The rules that tell a person from a timer. */
@Stateless
@RolesAllowed("viewer")
public class CallerRules {

  /** The rules in their order. */
  public List<CallerRule> list() {
    throw new UnsupportedOperationException();
  }

  /** Replaces all rules; the order of the list counts, positions are numbered anew. */
  @RolesAllowed("supervisor")
  public void save(List<CallerRule> rules) {
    throw new UnsupportedOperationException();
  }
}
