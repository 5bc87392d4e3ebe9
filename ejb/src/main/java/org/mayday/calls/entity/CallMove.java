package org.mayday.calls.entity;

import java.util.Set;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.IllegalCallMove;

/** Every move that a call can make in its life; what is not here is not legal. */
public enum CallMove {
  ACCEPT("accepted", "accepted", CallState.ACCEPTED, Set.of(CallState.RINGING)),
  DECLINE("declined", "declined", CallState.DECLINED, Set.of(CallState.RINGING)),
  MISS("missed", "missed", CallState.MISSED, Set.of(CallState.RINGING)),
  BEGIN_SESSION("insession", "worked on", CallState.IN_SESSION, Set.of(CallState.ACCEPTED)),
  /** A ringing call can be handed over without being taken first. */
  TRANSFER(
      "transferred",
      "transferred",
      CallState.ACCEPTED,
      Set.of(CallState.RINGING, CallState.ACCEPTED, CallState.IN_SESSION)),
  /** A missed call is wrapped up after the user was called back. */
  WRAP_UP(
      "wrappedup",
      "wrapped up",
      CallState.WRAPPED_UP,
      Set.of(CallState.ACCEPTED, CallState.IN_SESSION, CallState.MISSED));

  private final String step;
  private final String verb;
  private final CallState target;
  private final Set<CallState> sources;

  CallMove(String step, String verb, CallState target, Set<CallState> sources) {
    this.step = step;
    this.verb = verb;
    this.target = target;
    this.sources = sources;
  }

  /** One word for the step and the announcement. */
  public String step() {
    return step;
  }

  public boolean isLegalFrom(CallState state) {
    return sources.contains(state);
  }

  /**
   * Where the move leads.
   *
   * @throws IllegalCallMove if the call is in another state
   */
  public CallState from(CallState state) {
    if (!isLegalFrom(state)) {
      throw new IllegalCallMove("A call that is %s cannot be %s.".formatted(words(state), verb));
    }
    return target;
  }

  private static String words(CallState state) {
    return switch (state) {
      case RINGING -> "ringing";
      case ACCEPTED -> "accepted";
      case IN_SESSION -> "in session";
      case WRAPPED_UP -> "wrapped up";
      case MISSED -> "missed";
      case DECLINED -> "declined";
    };
  }
}
