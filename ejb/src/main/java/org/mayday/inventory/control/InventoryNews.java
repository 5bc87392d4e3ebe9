package org.mayday.inventory.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import org.mayday.announcement.control.Announcer;
import org.mayday.inventory.boundary.InventoryChange;

/** Announces that the hardware of a PC changed. */
@Dependent
public class InventoryNews {
  /** An event stays small; the rest is in the inventory. */
  private static final int MOST = 50;

  private final Announcer announcer;

  @Inject
  public InventoryNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /** Announces, in the transaction of the caller. */
  void changed(UUID platform, UUID inventory, List<InventoryChange> changes) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (InventoryChange change : changes.subList(0, Math.min(MOST, changes.size()))) {
      JsonObjectBuilder one =
          Json.createObjectBuilder()
              .add("part", change.part())
              .add("item", change.item())
              .add("value", change.key());
      if (change.before() != null) {
        one.add("before", shortened(change.before()));
      }
      if (change.after() != null) {
        one.add("after", shortened(change.after()));
      }
      list.add(one);
    }
    announcer.announce(
        "org.mayday.inventory.changed",
        platform.toString(),
        Json.createObjectBuilder()
            .add("DeviceUuid", platform.toString())
            .add("inventory", inventory.toString())
            .add("count", changes.size())
            .add("changes", list)
            .build());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(80, text.length()));
  }
}
