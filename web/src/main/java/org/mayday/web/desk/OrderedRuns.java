package org.mayday.web.desk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.UUID;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.Runs;
import org.mayday.visits.boundary.UnknownRun;

/** Orders what forms on the page of a PC say, and looks up what has come of it. */
@Dependent
public class OrderedRuns implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Runs runs;

  /** Begins an operation. */
  void start(OperationForm form, UUID pc) {
    begin(form, () -> runs.start(form.order(pc)));
  }

  /** Has an operation done when the PC calls next. */
  void queue(OperationForm form, UUID pc) {
    begin(form, () -> runs.queue(form.order(pc), null));
  }

  private static void begin(OperationForm form, Ordering ordering) {
    try {
      form.began(ordering.order());
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      form.failed(e.getMessage());
    }
  }

  /** Shows what was read last, and how long ago. */
  void recall(OperationForm form, UUID pc) {
    runs.lastDone(pc, form.getInfo().name()).ifPresent(run -> show(form, run));
  }

  /** Looks how far it is, if it is not over. */
  void look(OperationForm form) {
    Run run = form.getRun();
    if (run != null && form.isOpen()) {
      show(form, run);
    }
  }

  private void show(OperationForm form, Run run) {
    try {
      // first the run: what it has brought when it is over is whole
      Run now = runs.get(run.id());
      form.show(now, runs.sheet(run.id()));
    } catch (UnknownRun | RoleMissing e) {
      form.failed(e.getMessage());
    }
  }

  /** A way to order something. */
  @FunctionalInterface
  private interface Ordering {
    Run order() throws OperationFailed;
  }
}
