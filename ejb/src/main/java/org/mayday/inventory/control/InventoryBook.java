package org.mayday.inventory.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mayday.announcement.control.Transactions;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.inventory.boundary.Inventory;
import org.mayday.inventory.boundary.InventoryChange;
import org.mayday.inventory.entity.InventoryRow;
import org.mayday.operation.boundary.Sheet;
import org.mayday.operation.control.StoredSheet;

/** The kept inventories: a new one for each change, the last one as it was read last. */
@Dependent
public class InventoryBook {
  private static final Logger LOG = System.getLogger(InventoryBook.class.getName());
  private static final int MOST_TEXT = 200_000;
  private static final Set<String> FINDABLE =
      Set.of("model", "serialNumber", "product", "productNumber");
  private static final Set<String> MACHINE = Set.of("chassis", "board", "bios");

  private final EntityManager entityManager;
  private final PlatformDirectory directory;
  private final InventoryNews news;
  private final Transactions transactions;
  private final InventorySettings settings;
  private final Clock clock;

  @Inject
  public InventoryBook(
      EntityManager entityManager,
      PlatformDirectory directory,
      InventoryNews news,
      Transactions transactions,
      InventorySettings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.directory = directory;
    this.news = news;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Keeps what was read just now, in a transaction of its own. That it could not is logged; the
   * inventory was read all the same.
   */
  public void keep(UUID platform, String who, Sheet sheet) {
    String text = StoredSheet.text(sheet);
    if (text.length() > MOST_TEXT) {
      LOG.log(Level.WARNING, "The inventory of {0} is too long to be kept.", platform);
      return;
    }
    try {
      transactions.runInNew(() -> store(platform, who, sheet, text));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The inventory of " + platform + " could not be kept.", e);
    }
  }

  private void store(UUID platform, String who, Sheet sheet, String text) {
    if (!directory.hardware(platform, findable(sheet))) {
      return;
    }
    String fingerprint = StoredSheet.fingerprint(Differences.lasting(sheet));
    List<InventoryRow> rows = rows(platform);
    InventoryRow last = rows.isEmpty() ? null : rows.get(0);
    if (last != null && last.fingerprint().equals(fingerprint)) {
      last.readAgain(clock.instant(), who, text);
      return;
    }
    InventoryRow fresh = new InventoryRow(platform, clock.instant(), who, fingerprint, text);
    entityManager.persist(fresh);
    rows.stream().skip(settings.history() - 1L).forEach(entityManager::remove);
    Sheet before = last == null ? Sheet.empty() : StoredSheet.read(last.content());
    news.changed(platform, fresh.id(), Differences.between(before, sheet));
  }

  private static String findable(Sheet sheet) {
    return sheet.parts().stream()
        .filter(part -> MACHINE.contains(part.name()))
        .flatMap(part -> part.items().stream())
        .flatMap(item -> item.entrySet().stream())
        .filter(value -> FINDABLE.contains(value.getKey()))
        .map(value -> value.getValue())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** What was read last of a PC. */
  public Optional<Inventory> latest(UUID platform) {
    return rows(platform).stream().findFirst().map(InventoryBook::inventory);
  }

  /** One of the kept inventories. */
  public Optional<Inventory> get(UUID inventory) {
    return Optional.ofNullable(entityManager.find(InventoryRow.class, inventory.toString()))
        .map(InventoryBook::inventory);
  }

  /** All that is kept of a PC, newest first. */
  public List<Inventory> history(UUID platform) {
    return rows(platform).stream().map(InventoryBook::inventory).toList();
  }

  /** What differs. */
  public List<InventoryChange> difference(Inventory older, Inventory newer) {
    return Differences.between(older.sheet(), newer.sheet());
  }

  private List<InventoryRow> rows(UUID platform) {
    return entityManager
        .createQuery(
            "select i from InventoryRow i where i.platform = :platform"
                + " order by i.lastReadAt desc, i.firstReadAt desc",
            InventoryRow.class)
        .setParameter("platform", platform.toString())
        .getResultList();
  }

  private static Inventory inventory(InventoryRow row) {
    return new Inventory(
        row.id(),
        row.platform(),
        row.firstReadAt(),
        row.lastReadAt(),
        row.readBy(),
        StoredSheet.read(row.content()));
  }
}
