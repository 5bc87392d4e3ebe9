package org.mayday.recording.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mayday.announcement.control.MovingClock;
import org.mayday.announcement.control.TestAnnouncements;
import org.mayday.fleet.control.FleetControls;
import org.mayday.recording.boundary.Recording;
import org.mayday.schema.TestDatabase;

/** The list and the files are brought together. */
class HousekeepingTest {
  private static final Duration MONTH = Duration.ofDays(30);

  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.create();
  private final MovingClock clock = new MovingClock(Shelves.NOON);
  private final FleetControls fleet = FleetControls.in(database);
  private final Shelf shelf = new Shelf();
  private final Housekeeping housekeeping = new Housekeeping();
  private final UUID pc = fleet.registered("tern-07");
  private RecordingFiles files;

  @BeforeEach
  void wire() {
    files = Shelves.filesIn(directory);
    shelf.entityManager = database.entityManager();
    shelf.transactions = new TestAnnouncements(database, clock);
    Library library = new Library();
    library.shelf = shelf;
    library.files = files;
    housekeeping.studio = new Studio();
    housekeeping.shelf = shelf;
    housekeeping.files = files;
    housekeeping.library = library;
    housekeeping.directory = fleet.directory;
    housekeeping.clock = clock;
    keep(1 << 30);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void keep(long total) {
    housekeeping.settings =
        new RecordingSettings(
            Set.of(), MONTH, 1 << 20, new Limits(1 << 20, Duration.ofHours(8), 1 << 20), total);
  }

  private Recording broken(Entry... entries) throws Exception {
    Recording recording = Shelves.recording(pc);
    Shelves.write(files, recording, List.of(List.of(entries)));
    return recording;
  }

  @Test
  void endsWhatACrashLeftOpen() throws Exception {
    Recording cut = broken(Shelves.shown(4_000, "12345"));
    Recording told =
        broken(Shelves.shown(1, "123"), Entry.of(9_000, Entry.Type.END, "Everybody has left."));
    shelf.put(cut);
    shelf.put(told);
    housekeeping.endBroken();
    Recording first = shelf.find(cut.id()).orElseThrow();
    assertThat(first.words()).isEqualTo("The server stopped.");
    assertThat(first.endedAt()).isEqualTo(Shelves.NOON.plusSeconds(4));
    assertThat(first.shown()).isEqualTo(5);
    assertThat(first.kept()).isEqualTo(files.size(cut.id()));
    assertThat(shelf.find(told.id()).orElseThrow().words()).isEqualTo("Everybody has left.");
    assertThat(shelf.open(10)).isEmpty();
  }

  @Test
  void saysThatAFileIsGone() {
    Recording lost = Shelves.recording(pc);
    shelf.put(lost);
    housekeeping.endBroken();
    assertThat(shelf.find(lost.id()).orElseThrow().words()).contains("gone");
  }

  @Test
  void listsAFileThatTheDatabaseMissed() throws Exception {
    Recording missed = broken(Shelves.shown(4_000, "12345"));
    housekeeping.trim();
    assertThat(shelf.page(pc, 0, 10).recordings())
        .extracting(Recording::id, Recording::shown)
        .containsExactly(tuple(missed.id(), 5L));
  }

  @Test
  void listsItAndEndsOthersWhenTheServerStarts() throws Exception {
    Recording missed = broken(Shelves.shown(4_000, "12345"));
    Recording open = broken(Shelves.shown(6_000, "12"));
    shelf.put(open);
    housekeeping.settle();
    assertThat(shelf.page(pc, 0, 10).recordings())
        .extracting(Recording::id, Recording::lasted, Recording::words)
        .containsExactlyInAnyOrder(
            tuple(missed.id(), Duration.ofSeconds(4), "The server stopped."),
            tuple(open.id(), Duration.ofSeconds(6), "The server stopped."));
  }

  @Test
  void removesFilesOfPcsThatAreGoneAndFilesOfNoUse() throws Exception {
    Recording stranger = Shelves.recording(UUID.randomUUID());
    Shelves.write(files, stranger, List.of());
    Path junk = directory.resolve("recordings").resolve(UUID.randomUUID() + ".rec");
    Files.write(junk, new byte[100]);
    housekeeping.trim();
    assertThat(files.all()).isEmpty();
  }

  @Test
  void removesWhatIsTooOld() throws Exception {
    shelf.put(broken(Shelves.shown(4_000, "12345")));
    housekeeping.endBroken();
    clock.pass(MONTH);
    housekeeping.trim();
    assertThat(files.all()).hasSize(1);
    clock.pass(Duration.ofSeconds(5));
    housekeeping.trim();
    assertThat(files.all()).isEmpty();
    assertThat(shelf.page(null, 0, 10).total()).isZero();
  }

  @Test
  void removesTheOldestBeyondTheTotal() {
    Instant noon = Shelves.NOON;
    UUID oldest = ended(noon, 600_000);
    UUID older = ended(noon.plusSeconds(1), 300_000);
    UUID newest = ended(noon.plusSeconds(2), 600_000);
    clock.pass(Duration.ofMinutes(1));
    keep(1 << 20);
    housekeeping.trim();
    assertThat(shelf.find(oldest)).isEmpty();
    assertThat(shelf.find(older)).isPresent();
    assertThat(shelf.find(newest)).isPresent();
  }

  private UUID ended(Instant began, long kept) {
    Recording r = Shelves.recording(pc);
    shelf.put(
        new Recording(r.id(), pc, r.kind(), "ann", began, began, Duration.ZERO, 0, kept, "Over."));
    return r.id();
  }
}
