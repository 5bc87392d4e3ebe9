package org.mayday.console.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.ConsoleTicket;
import org.mayday.console.boundary.DriveNow;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Lending;
import org.mayday.console.boundary.NothingLent;
import org.mayday.image.boundary.ImageKind;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.recording.control.Studio;
import org.mayday.redirection.ider.Drive;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.control.Rolls;
import org.mayday.staff.control.StaffRoll;

/** Disks that programs lend, without a page. */
class LendingsTest {
  private static final UUID PC = UUID.randomUUID();
  private static final ConsoleSettings SETTINGS =
      new ConsoleSettings(
          Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMinutes(5), 4, 3);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final DiskLineFake line = new DiskLineFake();
  private final BookFake book = new BookFake();
  private final ShelfFake shelf = new ShelfFake(Drive.CD, 2_000);
  private final Map<String, Role> staff =
      new ConcurrentHashMap<>(Map.of("ann", Role.TECHNICIAN, "sue", Role.SUPERVISOR));
  private final TicketOffice office = new Office();
  private Hall hall = hall((platform, kind, deadline) -> line);
  private Lendings lendings = new Lendings(office, hall, SETTINGS);

  /** Knows every PC. */
  private static final class Office extends TicketOffice {
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();

    @Override
    public ConsoleTicket issue(String who, boolean supervisor, UUID platform, ConsoleKind kind) {
      String secret = UUID.randomUUID().toString();
      Ticket ticket = new Ticket(who, supervisor, platform, kind, Instant.now());
      tickets.put(secret, ticket);
      return new ConsoleTicket(secret, Clock.systemUTC().instant().plusSeconds(9));
    }

    @Override
    public Optional<Ticket> take(String secret, String who, ConsoleKind kind) {
      return Optional.ofNullable(tickets.remove(secret));
    }
  }

  private Hall hall(RedirectionLines lines) {
    return new Hall(
        office,
        lines,
        (name, work) -> threads.execute(work),
        book,
        new Studio(),
        shelf,
        SETTINGS,
        () -> Rolls.of(staff));
  }

  @AfterEach
  void stop() {
    hall.stop();
    threads.shutdownNow();
  }

  private ImageKind inserts(String who) throws OperationFailed {
    return lendings.insert(PC, shelf.id, who, false);
  }

  private OperationFailed refuses(String who) {
    return catchThrowableOfType(OperationFailed.class, () -> inserts(who));
  }

  private DriveNow.Image image() {
    return lendings.now(PC).drives().drives().stream()
        .filter(drive -> drive.drive() == ImageKind.CD)
        .findFirst()
        .orElseThrow()
        .image();
  }

  @Test
  void lendsAndPutsAnImageIn() throws Exception {
    assertThat(inserts("ann")).isEqualTo(ImageKind.CD);
    assertThat(image().name()).isEqualTo("noise.iso");
    assertThat(image().blocks()).isEqualTo(2_000);
    Lending now = lendings.now(PC);
    assertThat(now.by()).isEqualTo("ann");
    assertThat(now.program()).isTrue();
    assertThat(book.lines).contains("opened ann", "ann disk.insert CD: noise.iso");
  }

  @Test
  void takesAnImageOutAndTheDrivesBack() throws Exception {
    inserts("ann");
    lendings.eject(PC, ImageKind.FLOPPY, "ann", false);
    assertThat(image()).isNotNull();
    lendings.eject(PC, null, "ann", false);
    assertThat(image()).isNull();
    assertThat(shelf.lent()).isZero();
    lendings.end(PC, "ann", false);
    await().until(line::closed);
    await().until(() -> lendings.now(PC).drives() == null);
    assertThat(lendings.now(PC).ended()).isEqualTo("ann took the disks back.");
    assertThatExceptionOfType(NothingLent.class).isThrownBy(() -> lendings.end(PC, "ann", false));
    assertThatExceptionOfType(NothingLent.class)
        .isThrownBy(() -> lendings.eject(PC, null, "ann", false));
  }

  @Test
  void leavesToEachWhatHeLends() throws Exception {
    inserts("ann");
    assertThat(refuses("bob").kind()).isEqualTo(Kind.BUSY);
    assertThat(refuses("bob")).hasMessageContaining("ann lends disks");
    assertThatExceptionOfType(OperationFailed.class)
        .isThrownBy(() -> lendings.eject(PC, null, "bob", false));
    assertThatExceptionOfType(OperationFailed.class)
        .isThrownBy(() -> lendings.end(PC, "bob", false));
    lendings.end(PC, "sue", true);
    await().until(line::closed);
  }

  @Test
  void usesTheOpenPageOfTheSamePerson() throws Exception {
    DiskViewerFake page = new DiskViewerFake();
    ConsoleTicket ticket = office.issue("ann", false, PC, ConsoleKind.DISK);
    page.seat = hall.seat(ticket.secret(), "ann", ConsoleKind.DISK, page);
    await().until(() -> book.lines.contains("opened ann"));
    assertThat(refuses("bob")).hasMessageContaining("ann lends disks");
    assertThat(page.end).isNull();
    inserts("ann");
    await().until(() -> page.news().contains("noise.iso"));
    assertThat(lendings.now(PC).program()).isFalse();
  }

  @Test
  void tellsHowItEnded() throws Exception {
    inserts("ann");
    line.cut("the tunnel is gone");
    await().until(() -> lendings.now(PC).drives() == null);
    assertThat(lendings.now(PC).ended()).contains("cut", "the tunnel is gone");
    assertThat(shelf.lent()).isZero();
  }

  @Test
  void takesTheDrivesBackFromWhoIsNotOnTheStaffAnyMore() throws Exception {
    inserts("ann");
    hall.checkStaff();
    assertThat(lendings.now(PC).by()).isEqualTo("ann");
    staff.remove("ann");
    hall.checkStaff();
    await().until(line::closed);
    await().until(() -> lendings.now(PC).drives() == null);
    assertThat(lendings.now(PC).ended()).isEqualTo(StaffRoll.LOST);
    assertThat(shelf.lent()).isZero();
  }

  @Test
  void saysWhyThePcCannotBeLentAny() {
    hall =
        hall(
            (platform, kind, deadline) -> {
              throw new LineFailed(Ending.NOT_CONNECTED, "The PC is not connected.", null);
            });
    lendings = new Lendings(office, hall, SETTINGS);
    OperationFailed failed = refuses("ann");
    assertThat(failed.kind()).isEqualTo(Kind.NOT_CONNECTED);
    assertThat(failed).hasMessage("The PC is not connected.");
  }

  @Test
  void saysWhyAnImageCannotBeLent() {
    OperationFailed failed =
        catchThrowableOfType(
            OperationFailed.class, () -> lendings.insert(PC, UUID.randomUUID(), "ann", false));
    assertThat(failed).hasMessageContaining("Somebody may have removed it");
  }
}
