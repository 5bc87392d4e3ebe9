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
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.visits.boundary.Runs;

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
      Set.of(
          "inventory.read",
          "eventLog.read",
          "auditLog.read",
          "profile.apply",
          "profile.check",
          "profile.continue",
          "profile.remove");

  @Inject FirmwareOperations operations;
  @Inject Runs runs;
  @Inject OrderedRuns ordered;
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

  private void recall(OperationForm form) {
    if (form.isPlainReading()) {
      ordered.recall(form, pc());
    }
  }

  /** Reads all that can be read without asking the person for anything. */
  public void readAll() {
    getForms().stream().filter(OperationForm::isPlainReading).forEach(this::perform);
  }

  /** Begins one of them. */
  public void perform(OperationForm form) {
    ordered.start(form, pc());
  }

  /** Has one of them done when the PC calls next. */
  public void queue(OperationForm form) {
    ordered.queue(form, pc());
  }

  /** Cancels the run that the button named. */
  public void cancel() {
    UUID run = asked.id("run");
    told.tried(() -> runs.cancel(run));
  }

  /** Looks how far everything is, right before the page or a part of it is written. */
  public void look() {
    if (forms != null) {
      forms.forEach(ordered::look);
    }
  }

  private UUID pc() {
    return view.getPc().uuid();
  }
}
