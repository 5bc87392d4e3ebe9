package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.RoleMissing;
import org.mayday.visits.boundary.Run;
import org.mayday.visits.boundary.Runs;
import org.mayday.visits.boundary.UnknownRun;

/**
 * The operations of one tab of the page of a PC. They run in the background; what has come out is
 * looked up whenever a part of the page is written.
 */
@Named
@ViewScoped
public class OperationPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a tab shows in a way of its own. */
  private static final Set<String> ELSEWHERE =
      Set.of("inventory.read", "eventLog.read", "auditLog.read");

  @Inject FirmwareOperations operations;
  @Inject Runs runs;
  @Inject PcView view;
  @Inject Asked asked;
  @Inject Told told;

  private @Nullable List<OperationForm> forms;

  /** The operations of the tab, those that read first. */
  public List<OperationForm> getForms() {
    if (forms == null) {
      String tab = view.getTab();
      forms =
          operations.offered(pc()).stream()
              .filter(offer -> offer.info().group().equals(tab))
              .filter(offer -> !ELSEWHERE.contains(offer.info().name()))
              .sorted(Comparator.comparing(offer -> offer.info().effect()))
              .map(OperationForm::new)
              .toList();
      forms.forEach(this::recall);
    }
    return forms;
  }

  /** What was read last, and how long ago. */
  private void recall(OperationForm form) {
    if (form.isPlainReading()) {
      runs.lastDone(pc(), form.getInfo().name()).ifPresent(run -> show(form, run));
    }
  }

  /** Reads all that can be read without asking the person for anything. */
  public void readAll() {
    getForms().stream().filter(OperationForm::isPlainReading).forEach(this::perform);
  }

  /** Begins one of them. */
  public void perform(OperationForm form) {
    begin(form, () -> runs.start(form.order(pc())));
  }

  /** Has one of them done when the PC calls next. */
  public void queue(OperationForm form) {
    begin(form, () -> runs.queue(form.order(pc()), null));
  }

  private void begin(OperationForm form, Ordering ordering) {
    try {
      form.began(ordering.order());
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      form.failed(e.getMessage());
    }
  }

  /** Cancels the run that the button named. */
  public void cancel() {
    UUID run = asked.id("run");
    told.tried(() -> runs.cancel(run));
  }

  /** Looks how far everything is, right before the page or a part of it is written. */
  public void look() {
    if (forms != null) {
      forms.stream().filter(OperationForm::isOpen).forEach(form -> show(form, form.getRun()));
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

  private UUID pc() {
    return view.getPc().uuid();
  }

  /** A way to order something. */
  @FunctionalInterface
  private interface Ordering {
    Run order() throws OperationFailed;
  }
}
