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
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.RunPage;
import org.mayday.visits.boundary.RunQuery;
import org.mayday.visits.boundary.RunState;
import org.mayday.visits.boundary.Runs;

/** The page that lists what waits, runs and ran. */
@Named
@ViewScoped
public class WorkPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 50;
  private static final int BATCHES = 10;

  @Inject Runs runs;
  @Inject Batches batches;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable RunState state;
  private @Nullable String operation;
  private @Nullable String who;
  private @Nullable String pc;
  private int offset;
  private RunPage found = new RunPage(List.of(), 0);

  /** Reads the runs anew, right before the page or a part of it is written. */
  public void load() {
    found = runs.find(query());
    if (found.runs().isEmpty() && offset > 0) {
      offset = 0;
      found = runs.find(query());
    }
  }

  private RunQuery query() {
    UUID platform = Asked.parse(pc).orElse(null);
    Set<RunState> states = state == null ? Set.of() : Set.of(state);
    return new RunQuery(platform, null, operation, who, states, offset, ROWS);
  }

  /** Searches anew, from the newest. */
  public void search() {
    offset = 0;
  }

  /** Shows the runs before those that are shown. */
  public void older() {
    offset += ROWS;
  }

  /** Shows the runs after those that are shown. */
  public void newer() {
    offset = Math.max(0, offset - ROWS);
  }

  /** Cancels the run that the button named. */
  public void cancel() {
    UUID run = asked.id("run");
    told.tried(() -> runs.cancel(run));
  }

  public List<Run> getShown() {
    return found.runs();
  }

  public List<Batch> getBatches() {
    return batches.newest(0, BATCHES);
  }

  public long getTotal() {
    return found.total();
  }

  /** Number of the first run that is shown, from 1. */
  public int getFirst() {
    return offset + 1;
  }

  /** Number of the last run that is shown. */
  public int getLast() {
    return offset + getShown().size();
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

  public @Nullable String getOperation() {
    return operation;
  }

  public void setOperation(@Nullable String operation) {
    this.operation = operation;
  }

  public @Nullable String getWho() {
    return who;
  }

  public void setWho(@Nullable String who) {
    this.who = who;
  }

  public @Nullable String getPc() {
    return pc;
  }

  public void setPc(@Nullable String pc) {
    this.pc = pc;
  }
}
