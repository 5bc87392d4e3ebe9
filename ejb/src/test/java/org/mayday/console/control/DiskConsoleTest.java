package org.mayday.console.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Ending;
import org.mayday.recording.control.Recorder;
import org.mayday.redirection.ider.ConsoleMessage;
import org.mayday.redirection.ider.Drive;
import org.mayday.redirection.ider.Medium;
import org.mayday.redirection.ider.Packet;

class DiskConsoleTest {
  private static final UUID PC = UUID.randomUUID();
  private static final Packet TEST_UNIT_READY = Packet.of(0);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final DiskLineFake line = new DiskLineFake();
  private final BookFake book = new BookFake();
  private final ShelfFake shelf = new ShelfFake(Drive.CD, 2_000);
  private final DiskViewerFake ann = new DiskViewerFake();
  private Console disks = console(Duration.ofMinutes(5));

  private Console console(Duration idle) {
    return new Console(
        PC,
        ConsoleKind.DISK,
        "ann",
        new Console.Surroundings(
            (platform, kind, deadline) -> line,
            (name, work) -> threads.execute(work),
            book,
            (platform, kind, who) -> Recorder.NONE,
            shelf,
            new ConsoleSettings(Duration.ofSeconds(30), Duration.ofSeconds(5), idle, 4, 3),
            over -> {}));
  }

  @AfterEach
  void stop() {
    disks.end(Hall.STOPPING);
    threads.shutdownNow();
  }

  private Occupant seat(DiskViewerFake viewer, String who) throws LineFailed {
    Ticket ticket = new Ticket(who, false, PC, ConsoleKind.DISK, Instant.now());
    Occupant occupant = new Occupant(ticket, viewer, disks);
    viewer.seat = occupant;
    assertThat(disks.join(occupant)).isTrue();
    return occupant;
  }

  private Occupant opened() throws LineFailed {
    Occupant seat = seat(ann, "ann");
    threads.execute(() -> disks.run(null));
    await().until(() -> book.lines.contains("opened ann"));
    return seat;
  }

  private static void says(Occupant who, String words) {
    who.type(words.getBytes(UTF_8));
  }

  private Occupant inserted() throws LineFailed {
    Occupant seat = opened();
    says(seat, "insert " + shelf.id);
    await().until(() -> ann.news().contains("noise.iso"));
    asks(TEST_UNIT_READY, "06/28/00");
    return seat;
  }

  private void asks(Packet packet, String answer) {
    line.commands(Drive.CD, packet);
    await(packet.toString()).until(line::ended, answer::equals);
  }

  @Test
  void lendsAnImageAndTellsWhatIsRead() throws Exception {
    inserted();
    line.commands(Drive.CD, Packet.read10(100, 1_500));
    await().until(line::ended, "data"::equals);
    assertThat(line.data()).isEqualTo(Arrays.copyOfRange(shelf.image, 100 * 2_048, 1_600 * 2_048));
    await().until(() -> ann.news().contains("\"read\":1500,\"written\":0,\"last\":1599"));
    assertThat(book.lines).contains("ann disk.insert CD: noise.iso");
  }

  @Test
  void aMediumThatTakesItsTimeHoldsNobodyUp() throws Exception {
    Occupant seat = inserted();
    shelf.hold(true);
    line.commands(Drive.CD, Packet.read10(0, 100));
    line.forget();
    DiskViewerFake bob = new DiskViewerFake();
    seat(bob, "bob");
    await("a sign of life").atMost(Duration.ofSeconds(15)).until(this::pinged);
    assertThat(bob.news()).contains("noise.iso");
    assertThat(line.ended()).isEmpty();
    says(seat, "eject CD");
    await().until(() -> !ann.news().contains("noise.iso"));
    shelf.hold(false);
    await("no medium").until(line::ended, "02/3A/00"::equals);
    assertThat(ann.end).isNull();
  }

  private boolean pinged() {
    return line.heard(ConsoleMessage.Ping.class);
  }

  @Test
  void anImageThatCannotBeReadIsToldInWords() throws Exception {
    inserted();
    shelf.breaks();
    asks(Packet.read10(0, 1), "03/11/00");
    await().until(() -> ann.news().contains("The file is shorter than it was."));
    asks(TEST_UNIT_READY, "00/00/00");
    assertThat(ann.end).isNull();
  }

  @Test
  void anImageThatIsNotThereIsToldInWords() throws Exception {
    Occupant seat = opened();
    says(seat, "insert " + UUID.randomUUID());
    await().until(() -> ann.news().contains("Somebody may have removed it."));
    says(seat, "insert nonsense");
    await().until(() -> ann.news().contains("There is no such image."));
    says(seat, "insert " + shelf.id);
    await().until(() -> ann.news().contains("\"words\":\"\""));
  }

  @Test
  void whoOnlyWatchesChangesNothing() throws Exception {
    Occupant seat = inserted();
    DiskViewerFake viewer = new DiskViewerFake();
    Occupant bob = seat(viewer, "bob");
    says(bob, "eject CD");
    says(seat, "insert " + UUID.randomUUID());
    await().until(() -> viewer.news().contains("Somebody may have removed it."));
    assertThat(viewer.news()).contains("noise.iso");
    seat.give(bob.id());
    says(bob, "eject CD");
    await().until(() -> !ann.news().contains("noise.iso"));
    assertThat(book.lines).contains("bob disk.type", "bob disk.eject CD: noise.iso");
  }

  /** Noise, and the sign of a disc in its sector 16. */
  private static byte[] disc(int blocks) {
    byte[] content = new byte[blocks * 2_048];
    new Random(blocks).nextBytes(content);
    System.arraycopy("\1CD001\1".getBytes(UTF_8), 0, content, 16 * 2_048, 7);
    return content;
  }

  private Occupant lending(byte[] file, long millis) throws LineFailed {
    Occupant seat = opened();
    says(seat, "file " + ann.lends(file, millis) + " " + file.length + " own.iso");
    await().until(() -> ann.news().contains("own.iso"));
    asks(TEST_UNIT_READY, "06/28/00");
    return seat;
  }

  @Test
  void lendsAFileOfABrowserAndReadsItAhead() throws Exception {
    byte[] file = disc(4_000);
    lending(file, 50);
    assertThat(ann.news()).contains("\"from\":\"ann\"", "\"sha256\":\"\"");
    long began = System.nanoTime();
    line.commands(Drive.CD, Packet.read10(0, 4_000));
    await().atMost(Duration.ofSeconds(30)).until(line::ended, "data"::equals);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    assertThat(line.data()).isEqualTo(file);
    // 1,000 buffers of the firmware, one at a time, would take 50 s
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    assertThat(ann.most()).isBetween(5, 64);
    assertThat(book.lines).contains("ann disk.insert CD: own.iso, 8192000 bytes, from the browser");
  }

  @Test
  void aFileThatIsGoneIsAMediumErrorAndToldInWords() throws Exception {
    lending(disc(500), 0);
    ann.loses();
    asks(Packet.read10(200, 1), "03/11/00");
    await().until(() -> ann.news().contains("changed, moved or removed since it was chosen"));
    assertThat(ann.end).isNull();
  }

  @Test
  void aFileGoesWithItsPage() throws Exception {
    Occupant seat = lending(disc(500), 0);
    DiskViewerFake viewer = new DiskViewerFake();
    Occupant bob = seat(viewer, "bob");
    seat.give(bob.id());
    seat.leave();
    await().until(() -> viewer.news().contains("The page of ann was closed"));
    assertThat(viewer.news()).doesNotContain("own.iso");
    asks(Packet.read10(0, 1), "02/3A/00");
    assertThat(book.lines).contains("ann disk.eject CD: own.iso, 1024000 bytes, from the browser");
  }

  @Test
  void aBrowserThatAsksForNothingGoodIsToldSo() throws Exception {
    Occupant seat = opened();
    says(seat, "file " + ann.lends(new byte[70_000 * 512], 0) + " 35840000 zeros.bin");
    await().until(() -> ann.news().contains("neither an ISO 9660"));
    says(seat, "file " + UUID.randomUUID() + " 513 odd.iso");
    await().until(() -> ann.news().contains("not a multiple of 512"));
    says(seat, "file 1 2");
    await().until(() -> ann.news().contains("There is no such file."));
  }

  @Test
  void aBrowserThatDoesNotAnswerIsWaitedForInBounds() throws Exception {
    Occupant seat = opened();
    List<String> failures = new CopyOnWriteArrayList<>();
    BrowserFiles files = new BrowserFiles(Duration.ZERO);
    UUID file = ann.lends(new byte[512], 60_000);
    files.read(seat, file, 0, 512, Runnable::run, new Failing(failures));
    await()
        .until(
            () -> {
              files.tick();
              return failures.contains("The browser that lends it does not answer.");
            });
    assertThat(files.waiting()).isZero();
    files.part(seat, 1, new byte[512]);
    seat.leave();
    files.read(seat, file, 0, 512, Runnable::run, new Failing(failures));
    assertThat(failures).hasSize(2).contains("The page that lends it was closed.");
  }

  /** Keeps why it failed. */
  private record Failing(List<String> failures) implements Medium.Reading {
    @Override
    public void read(byte[] data) {
      failures.add("it was read");
    }

    @Override
    public void failed(String why) {
      failures.add(why);
    }
  }

  @Test
  void givesAllBackAtTheEnd() throws Exception {
    Occupant seat = inserted();
    says(seat, "insert " + shelf.id);
    await().until(() -> shelf.lent() == 1);
    seat.leave();
    await().until(line::closed);
    assertThat(line.over()).isTrue();
    await().until(() -> shelf.lent() == 0);
    await().until(() -> book.lines.contains("ended ann LEFT"));
  }

  @Test
  void tellsThatTheTunnelIsCut() throws Exception {
    inserted();
    line.cut("the tunnel is gone");
    await().until(() -> ann.end != null);
    assertThat(ann.end.ending()).isEqualTo(Ending.CUT);
    await().until(() -> shelf.lent() == 0);
  }

  @Test
  void isNotIdleWhileThePcReads() throws Exception {
    disks = console(Duration.ofSeconds(3));
    inserted();
    for (int block = 0; block < 25; block++) {
      line.commands(Drive.CD, Packet.read10(block, 1));
      await()
          .pollDelay(Duration.ofMillis(200))
          .atMost(Duration.ofSeconds(3))
          .until(line::ended, "data"::equals);
    }
    assertThat(ann.end).isNull();
    await().atMost(Duration.ofSeconds(12)).until(() -> ann.end != null);
    assertThat(ann.end.ending()).isEqualTo(Ending.IDLE);
    assertThat(ann.end.words()).contains("the PC has not read");
  }
}
