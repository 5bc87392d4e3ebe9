package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.operation.boundary.Sheet;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.Runs;
import org.mayday.visits.boundary.UnknownRun;

/** The page of one run, with what came out of it. */
@Named
@ViewScoped
public class RunView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Runs runs;
  @Inject Told told;

  private @Nullable String id;
  private @Nullable Run run;
  private Sheet sheet = Sheet.empty();
  private @Nullable String hidden;

  /** Reads the run anew, right before the page or a part of it is written. */
  public void load() {
    UUID wanted = Asked.parse(id).orElse(null);
    try {
      run = wanted == null ? null : runs.get(wanted);
      sheet = wanted == null ? Sheet.empty() : runs.sheet(wanted);
    } catch (UnknownRun e) {
      run = null;
    } catch (RoleMissing e) {
      hidden = e.getMessage();
    }
  }

  /** Cancels it. */
  public void cancel() {
    UUID wanted = Asked.parse(id).orElseThrow();
    told.tried(() -> runs.cancel(wanted));
  }

  public @Nullable Run getRun() {
    return run;
  }

  public Sheet getSheet() {
    return sheet;
  }

  /** Why what came out is not shown; null if it is. */
  public @Nullable String getHidden() {
    return hidden;
  }

  public @Nullable String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id;
  }
}
