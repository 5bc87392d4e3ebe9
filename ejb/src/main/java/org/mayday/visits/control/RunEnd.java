package org.mayday.visits.control;

import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.Sheet;
import org.mayday.visits.boundary.RunState;

/**
 * How a run ended.
 *
 * @param state one that is over
 * @param failure see {@link org.mayday.visits.boundary.Run#failure()}
 * @param sheet what came out, if anything did
 */
public record RunEnd(
    RunState state, @Nullable String failure, @Nullable String message, @Nullable Sheet sheet) {
  /** A word for {@link #failure()}: the server stopped in the middle. */
  static final String STOPPED = "STOPPED";

  /** It was done. */
  static RunEnd done(Sheet sheet) {
    return new RunEnd(RunState.DONE, null, null, sheet);
  }

  /** It was not done. */
  static RunEnd failed(String failure, String message) {
    return new RunEnd(RunState.FAILED, failure, message, null);
  }

  /** Somebody cancelled it. */
  static RunEnd cancelled(String message) {
    return new RunEnd(RunState.CANCELLED, "CANCELLED", message, null);
  }

  /** The same with what had come out until then. */
  RunEnd with(Sheet parts) {
    return new RunEnd(state, failure, message, parts);
  }
}
