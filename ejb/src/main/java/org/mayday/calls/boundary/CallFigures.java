package org.mayday.calls.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.mayday.calls.control.OpenCalls;

/** How busy the desk is, for monitoring: without sign-in, and nothing about a single call. */
@Stateless
@PermitAll
public class CallFigures {
  @Inject OpenCalls calls;

  /** Calls that are not over, by state; a state without any is not there. */
  public Map<CallState, Long> open() {
    return calls.byState();
  }
}
