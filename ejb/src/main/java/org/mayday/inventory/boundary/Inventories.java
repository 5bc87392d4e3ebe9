package org.mayday.inventory.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mayday.inventory.control.InventoryBook;

/** What hardware PCs have and had, as far as it was read. */
@Stateless
@RolesAllowed("viewer")
public class Inventories {
  @Inject InventoryBook book;

  /** What was read last of a PC. */
  public Optional<Inventory> latest(UUID platform) {
    return book.latest(platform);
  }

  /** One of the kept inventories. */
  public Optional<Inventory> get(UUID inventory) {
    return book.get(inventory);
  }

  /** All that is kept of a PC, newest first; each differs from the next. */
  public List<Inventory> history(UUID platform) {
    return book.history(platform);
  }

  /**
   * What differs, in the order of the newer one. What changes all the time, such as the charge of a
   * battery, does not count.
   */
  public List<InventoryChange> difference(Inventory older, Inventory newer) {
    return book.difference(older, newer);
  }
}
