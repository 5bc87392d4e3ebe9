package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.inventory.boundary.Inventories;
import org.mayday.inventory.boundary.Inventory;
import org.mayday.inventory.boundary.InventoryChange;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationOrder;

/** The hardware of a PC as it was read last, and what changed. */
@Named
@ViewScoped
public class InventoryPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Inventories inventories;
  @Inject FirmwareOperations operations;
  @Inject PcView view;

  private @Nullable List<Inventory> history;
  private @Nullable String earlier;
  private @Nullable String failure;
  private @Nullable Long millis;

  /** Reads it from the PC now. */
  public void readNow() {
    failure = null;
    try {
      millis =
          operations.perform(new OperationOrder(pc(), "inventory.read", Map.of(), null)).millis();
    } catch (OperationFailed | BadArguments e) {
      failure = e.getMessage();
    }
    history = null;
  }

  /** Reads it if nothing is known yet. */
  public void readFirst() {
    if (getHistory().isEmpty()) {
      readNow();
    }
  }

  /** All that is kept, newest first. */
  public List<Inventory> getHistory() {
    if (history == null) {
      history = inventories.history(pc());
    }
    return history;
  }

  /** What was read last. */
  public @Nullable Inventory getLatest() {
    return getHistory().isEmpty() ? null : getHistory().get(0);
  }

  /** What differs between the chosen earlier inventory and the latest. */
  public List<InventoryChange> getChanges() {
    Inventory latest = getLatest();
    if (latest == null || earlier == null) {
      return List.of();
    }
    return getHistory().stream()
        .filter(one -> one.id().toString().equals(earlier))
        .findFirst()
        .map(one -> inventories.difference(one, latest))
        .orElse(List.of());
  }

  /** Compares; the choice came along. */
  public void compare() {
    history = null;
  }

  public @Nullable String getEarlier() {
    return earlier;
  }

  public void setEarlier(@Nullable String earlier) {
    this.earlier = earlier == null || earlier.isEmpty() ? null : earlier;
  }

  public @Nullable String getFailure() {
    return failure;
  }

  public @Nullable Long getMillis() {
    return millis;
  }

  private UUID pc() {
    return view.getPc().uuid();
  }
}
