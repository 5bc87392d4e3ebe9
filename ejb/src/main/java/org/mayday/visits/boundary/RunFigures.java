package org.mayday.visits.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.mayday.visits.control.RunSearch;

/** How much waits and runs, for monitoring: without sign-in, and nothing about a single run. */
@Stateless
@PermitAll
public class RunFigures {
  @Inject RunSearch search;

  /** How many runs wait and how many are under way. */
  public Map<RunState, Long> open() {
    return search.figures();
  }
}
