package org.mayday.web.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.inventory.boundary.Inventories;
import org.mayday.inventory.boundary.Inventory;
import org.mayday.inventory.boundary.InventoryChange;
import org.mayday.operation.boundary.Sheet;
import org.mayday.visits.boundary.Runs;

/** The hardware of a PC as it was read last, and what changed. */
@Named
@ViewScoped
public class InventoryPanel implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject Inventories inventories;
  @Inject Runs runs;
  @Inject PcView view;

  private final ReadingNow reading = new ReadingNow("inventory.read");
  private @Nullable List<Inventory> history;
  private @Nullable String earlier;

  /** Reads it from the PC now; parts are shown as they come. */
  public void readNow() {
    reading.begin(runs, pc());
  }

  /** Looks how far the reading is, right before the page or a part of it is written. */
  public void look() {
    if (reading.look(runs)) {
      history = null;
    }
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

  /** What there is to show: what has come so far of a reading under way, else the latest. */
  public @Nullable Sheet getSheet() {
    if (reading.isOpen() && !reading.getSheet().parts().isEmpty()) {
      return reading.getSheet();
    }
    Inventory latest = getLatest();
    return latest == null ? null : latest.sheet();
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

  public @Nullable String getEarlier() {
    return earlier;
  }

  public void setEarlier(@Nullable String earlier) {
    this.earlier = earlier == null || earlier.isEmpty() ? null : earlier;
  }

  public ReadingNow getReading() {
    return reading;
  }

  private UUID pc() {
    return view.getPc().uuid();
  }
}
