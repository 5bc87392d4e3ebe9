package org.mayday.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.boundary.PlatformQuery;
import org.mayday.fleet.boundary.PlatformSort;
import org.mayday.fleet.control.FleetControls;
import org.mayday.inventory.boundary.Inventory;
import org.mayday.operation.boundary.Sheet;
import org.mayday.schema.TestDatabase;

/** Kept inventories. */
class InventoryBookTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(NOON);
  private final FleetControls fleet = FleetControls.in(database);
  private final TestAnnouncements announcements = new TestAnnouncements(database, clock);
  private final InventoryBook book =
      new InventoryBook(
          database.entityManager(),
          fleet.directory,
          new InventoryNews(announcements.announcer),
          announcements,
          new InventorySettings(3),
          clock);
  private final UUID pc = fleet.registered("tern-07");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsAnotherOnlyIfSomethingChanged() {
    book.keep(pc, "anna", sheet("X1", "70 %"));
    clock.pass(Duration.ofHours(1));
    book.keep(pc, "ben", sheet("X1", "69 %"));
    assertThat(book.history(pc)).hasSize(1);
    Inventory only = book.latest(pc).orElseThrow();
    assertThat(only.firstRead()).isEqualTo(NOON);
    assertThat(only.lastRead()).isEqualTo(NOON.plusSeconds(3600));
    assertThat(only.readBy()).isEqualTo("ben");
    assertThat(only.sheet().value("batteries", "charge")).contains("69 %");

    clock.pass(Duration.ofHours(1));
    book.keep(pc, "anna", sheet("X2", "69 %"));
    assertThat(book.history(pc)).hasSize(2);
    assertThat(book.difference(book.history(pc).get(1), book.history(pc).get(0)))
        .singleElement()
        .satisfies(change -> assertThat(change.after()).isEqualTo("X2"));
    assertThat(announcements.types("inventory")).containsExactly("changed", "changed");
  }

  @Test
  void keepsOnlySoMany() {
    for (int serial = 1; serial <= 5; serial++) {
      clock.pass(Duration.ofHours(1));
      book.keep(pc, "anna", sheet("X" + serial, "1 %"));
    }
    assertThat(book.history(pc))
        .extracting(one -> one.sheet().value("chassis", "serialNumber").orElseThrow())
        .containsExactly("X5", "X4", "X3");
  }

  @Test
  void findsThePcByItsSerialNumber() {
    book.keep(pc, "anna", sheet("NL-4711", "1 %"));
    assertThat(
            fleet
                .search
                .find(new PlatformQuery("nl-47", null, null, PlatformSort.NAME, false, 0, 10))
                .total())
        .isEqualTo(1);
  }

  @Test
  void aPcThatWasRemovedMeanwhileIsNotKept() {
    UUID nobody = UUID.randomUUID();
    book.keep(nobody, "anna", sheet("X1", "1 %"));
    assertThat(book.latest(nobody)).isEmpty();
  }

  private static Sheet sheet(String serial, String charge) {
    return Sheet.of(
        Sheet.Part.facts("chassis", Map.of("serialNumber", serial)),
        Sheet.Part.facts("batteries", Map.of("charge", charge)));
  }
}
