package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.Performed;
import org.mayday.operation.boundary.RoleMissing;

/** The operations of one tab of the page of a PC. */
@Named
@ViewScoped
public class OperationPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject FirmwareOperations operations;
  @Inject PcView view;

  private @Nullable List<OperationForm> forms;

  /** The operations of the tab, those that read first. */
  public List<OperationForm> getForms() {
    if (forms == null) {
      String tab = view.getTab();
      forms =
          operations.offered(pc()).stream()
              .filter(offer -> offer.info().group().equals(tab))
              .sorted(java.util.Comparator.comparing(offer -> offer.info().effect()))
              .map(OperationForm::new)
              .toList();
    }
    return forms;
  }

  /** Reads all that can be read without asking the person for anything. */
  public void readAll() {
    getForms().stream().filter(OperationForm::isPlainReading).forEach(this::perform);
  }

  /** Does one of them. */
  public void perform(OperationForm form) {
    try {
      Performed done = operations.perform(form.order(pc()));
      form.done(done.sheet(), done.millis());
    } catch (OperationFailed | BadArguments | RoleMissing e) {
      form.failed(e.getMessage());
    }
  }

  private UUID pc() {
    return view.getPc().uuid();
  }
}
