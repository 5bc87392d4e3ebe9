package org.mayday.web.desk;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.Sheet;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.boundary.Runs;
import org.mayday.visits.boundary.UnknownRun;

/** A reading in the background that a page has begun, and what has come of it so far. */
public class ReadingNow implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private Sheet sheet = Sheet.empty();
  private @Nullable Run run;
  private @Nullable String failure;

  ReadingNow(String operation) {
    this.operation = operation;
  }

  /** Begins it, unless it is under way. */
  void begin(Runs runs, UUID pc) {
    if (isOpen()) {
      return;
    }
    sheet = Sheet.empty();
    failure = null;
    try {
      run = runs.start(new OperationOrder(pc, operation, Map.of(), null));
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      run = null;
      failure = e.getMessage();
    }
  }

  /** Looks how far it is; true if it has ended since. */
  boolean look(Runs runs) {
    if (!isOpen()) {
      return false;
    }
    try {
      // first the run: what it has brought when it is over is whole
      Run now = runs.get(run.id());
      sheet = runs.sheet(now.id());
      run = now;
      failure = now.state().isOver() && now.state() != RunState.DONE ? now.message() : null;
    } catch (UnknownRun | RoleMissing e) {
      run = null;
      failure = e.getMessage();
    }
    return !isOpen();
  }

  /** Whether it waits or is under way. */
  public boolean isOpen() {
    return run != null && !run.state().isOver();
  }

  /** What has come out. */
  public Sheet getSheet() {
    return sheet;
  }

  /** Why it was not done. */
  public @Nullable String getFailure() {
    return failure;
  }

  /** How long the PC took, in milliseconds; null if it has not ended. */
  public @Nullable Long getMillis() {
    return run == null || run.started() == null || run.ended() == null
        ? null
        : Duration.between(run.started(), run.ended()).toMillis();
  }
}
