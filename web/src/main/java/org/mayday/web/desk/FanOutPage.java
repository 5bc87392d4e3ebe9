package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.batch.boundary.Batch;
import org.mayday.batch.boundary.BatchOrder;
import org.mayday.batch.boundary.Batches;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.Offer;
import org.mayday.operation.boundary.OperationInfo;

/** The page that does one operation on many PCs: which PCs, which operation, how. */
@Named
@ViewScoped
public class FanOutPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 10;

  @Inject FirmwareOperations operations;
  @Inject Batches batches;
  @Inject Fleet fleet;
  @Inject Told told;
  @Inject Asked asked;

  private @Nullable String tag;
  private List<UUID> chosen = List.of();
  private @Nullable String operation;
  private @Nullable OperationForm form;
  private int parallel = AT_ONCE;
  private boolean patient;

  /** Takes over the PCs that were chosen on the page of PCs. */
  public void load() {
    if (chosen.isEmpty()) {
      chosen = asked.ids("pc", BatchOrder.MOST);
    }
  }

  /** Shows the form of the operation that was chosen. */
  public void choose() {
    form = operation == null ? null : new OperationForm(offer(operations.info(operation)));
  }

  private static Offer offer(OperationInfo info) {
    return new Offer(info, null);
  }

  /** Starts it and goes to its page. */
  public @Nullable String start() {
    OperationForm filled = form;
    if (filled == null) {
      return null;
    }
    Batch batch = told.attempt(() -> batches.start(order(filled)));
    return batch == null ? null : "/batch.xhtml?faces-redirect=true&id=" + batch.id();
  }

  private BatchOrder order(OperationForm filled) {
    return new BatchOrder(
        filled.getInfo().name(),
        filled.said(),
        chosen.isEmpty() ? tag : null,
        chosen,
        parallel,
        patient,
        null,
        filled.getConfirmation());
  }

  public List<OperationInfo> getOperations() {
    return operations.all();
  }

  public List<String> getTags() {
    return fleet.tags();
  }

  public @Nullable OperationForm getForm() {
    return form;
  }

  /** How many PCs were chosen one by one. */
  public int getCount() {
    return chosen.size();
  }

  public @Nullable String getTag() {
    return tag;
  }

  public void setTag(@Nullable String tag) {
    this.tag = tag;
  }

  public @Nullable String getOperation() {
    return operation;
  }

  public void setOperation(@Nullable String operation) {
    this.operation = operation;
  }

  public int getParallel() {
    return parallel;
  }

  public void setParallel(int parallel) {
    this.parallel = parallel;
  }

  public boolean isPatient() {
    return patient;
  }

  public void setPatient(boolean patient) {
    this.patient = patient;
  }
}
