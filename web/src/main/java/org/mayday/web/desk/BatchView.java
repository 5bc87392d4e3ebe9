package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.batch.boundary.Batch;
import org.mayday.batch.boundary.Batches;
import org.mayday.batch.boundary.UnknownBatch;
import org.mayday.visits.boundary.RunPage;
import org.mayday.visits.boundary.RunQuery;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.boundary.Runs;

/** The page of one batch: how far it is, and what became of each PC. */
@Named
@ViewScoped
public class BatchView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 100;

  @Inject Batches batches;
  @Inject Runs runs;
  @Inject Told told;

  private @Nullable String id;
  private @Nullable Batch batch;
  private @Nullable RunState state;
  private int offset;
  private RunPage found = new RunPage(List.of(), 0);

  /** Reads the batch anew, right before the page or a part of it is written. */
  public void load() {
    UUID wanted = Asked.parse(id).orElse(null);
    try {
      batch = wanted == null ? null : batches.get(wanted);
    } catch (UnknownBatch e) {
      batch = null;
    }
    if (batch != null) {
      Set<RunState> states = state == null ? Set.of() : Set.of(state);
      found = runs.find(new RunQuery(null, batch.id(), null, null, states, offset, ROWS));
    }
  }

  /** Ends it. */
  public void stop() {
    UUID wanted = Asked.parse(id).orElseThrow();
    told.tried(() -> batches.stop(wanted));
  }

  /** Tries the failed PCs again. */
  public void retry() {
    UUID wanted = Asked.parse(id).orElseThrow();
    Integer again = told.attempt(() -> batches.retry(wanted));
    if (again != null) {
      told.done("batch.retried", again);
    }
  }

  /** Shows only PCs in the chosen state, from the beginning. */
  public void search() {
    offset = 0;
  }

  /** Shows more. */
  public void older() {
    offset += ROWS;
  }

  /** Goes back. */
  public void newer() {
    offset = Math.max(0, offset - ROWS);
  }

  public @Nullable Batch getBatch() {
    return batch;
  }

  public RunPage getFound() {
    return found;
  }

  /** Number of the first PC that is shown, from 1. */
  public int getFirst() {
    return offset + 1;
  }

  /** Number of the last PC that is shown. */
  public int getLast() {
    return offset + found.runs().size();
  }

  public RunState[] getStates() {
    return RunState.values();
  }

  public @Nullable RunState getState() {
    return state;
  }

  public void setState(@Nullable RunState state) {
    this.state = state;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
