package org.mayday.console.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.ConsoleTicket;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.Lending;
import org.mayday.console.boundary.NothingLent;
import org.mayday.console.boundary.TicketRefused;
import org.mayday.image.boundary.ImageKind;
import org.mayday.image.boundary.UnknownImage;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;

/** Disks that programs lend to PCs, where no page keeps a seat. Thread-safe. */
@ApplicationScoped
public class Lendings {
  /** How many are remembered, those that are over among them. */
  private static final int MOST = 1_000;

  /** Beyond what a PC may take to begin. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Map<UUID, ProgramSeat> seats = new LinkedHashMap<>();
  private TicketOffice office;
  private Hall hall;
  private Duration patience;

  /** For the container's proxy only. */
  protected Lendings() {}

  @Inject
  Lendings(TicketOffice office, Hall hall, ConsoleSettings settings) {
    this.office = office;
    this.hall = hall;
    this.patience = settings.start().plus(GRACE);
  }

  /**
   * Puts an image into its drive; lends the drives first if nobody does.
   *
   * @return the drive
   * @throws OperationFailed if the PC does not take the drives, or somebody else lends it some
   * @throws UnknownImage if there is no such image
   */
  public ImageKind insert(UUID platform, UUID image, String who, boolean supervisor)
      throws OperationFailed {
    try {
      return stage(platform, who, supervisor).insert(who, image);
    } catch (NoImage e) {
      if (e.getCause() instanceof UnknownImage unknown) {
        throw unknown;
      }
      throw new OperationFailed(Kind.NOT_OFFERED, e.getMessage(), e);
    }
  }

  /** The drives of a page that is open for the same person, or those that a program lends. */
  private DiskStage stage(UUID platform, String who, boolean supervisor) throws OperationFailed {
    Optional<DiskStage> open =
        hall.find(platform, ConsoleKind.DISK)
            .filter(console -> console.typist().equals(who))
            .filter(console -> running(platform).filter(ProgramSeat::types).isEmpty())
            .flatMap(Console::disks);
    return open.isPresent()
        ? open.get()
        : lent(platform, who, supervisor)
            .occupant()
            .flatMap(Occupant::disks)
            .orElseThrow(() -> new OperationFailed(Kind.CUT, "The disks are lent no more."));
  }

  private ProgramSeat lent(UUID platform, String who, boolean supervisor) throws OperationFailed {
    ProgramSeat fresh = new ProgramSeat(who);
    ProgramSeat seat = placed(platform, fresh);
    if (seat == fresh) {
      sit(platform, seat, supervisor);
    } else {
      check(seat, who, supervisor);
    }
    await(seat);
    if (!seat.types()) {
      seat.occupant().ifPresent(Occupant::leave);
      seat.end(new Farewell(Ending.BUSY, elsewhere(seat.typist())));
      throw new OperationFailed(Kind.BUSY, elsewhere(seat.typist()));
    }
    return seat;
  }

  /** The seat of the program that lends to a PC already, or this one. */
  private synchronized ProgramSeat placed(UUID platform, ProgramSeat fresh) {
    ProgramSeat there = seats.get(platform);
    if (there != null && there.farewell().isEmpty()) {
      return there;
    }
    if (seats.size() >= MOST) {
      seats.values().removeIf(seat -> seat.farewell().isPresent());
    }
    seats.put(platform, fresh);
    return fresh;
  }

  private void sit(UUID platform, ProgramSeat seat, boolean supervisor) {
    try {
      ConsoleTicket ticket = office.issue(seat.who(), supervisor, platform, ConsoleKind.DISK);
      seat.sits(hall.seat(ticket.secret(), seat.who(), ConsoleKind.DISK, seat));
    } catch (TicketRefused e) {
      seat.end(e.farewell());
    } catch (RuntimeException e) {
      seat.end(new Farewell(Ending.LEFT, "It did not come about."));
      throw e;
    }
  }

  private void await(ProgramSeat seat) throws OperationFailed {
    try {
      if (!seat.settled(patience)) {
        throw new OperationFailed(Kind.TIMED_OUT, "The PC did not take the drives in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperationFailed(Kind.CANCELLED, "The server stops.", e);
    }
    Optional<Farewell> over = seat.farewell();
    if (over.isPresent()) {
      throw new OperationFailed(kind(over.get().ending()), over.get().words());
    }
  }

  private static void check(ProgramSeat seat, String who, boolean supervisor)
      throws OperationFailed {
    if (!supervisor && !seat.who().equals(who)) {
      throw new OperationFailed(Kind.BUSY, elsewhere(seat.who()));
    }
  }

  private static String elsewhere(String who) {
    return who.isEmpty()
        ? "Somebody else looks at disks that are lent to this PC."
        : who + " lends disks to this PC already.";
  }

  /**
   * Takes what is in a drive out of it.
   *
   * @param drive null for both
   * @throws NothingLent if no drives are lent
   * @throws OperationFailed if somebody else lends them
   */
  public void eject(UUID platform, @Nullable ImageKind drive, String who, boolean supervisor)
      throws OperationFailed {
    Console console =
        hall.find(platform, ConsoleKind.DISK).orElseThrow(() -> new NothingLent(platform));
    String typist = console.typist();
    if (!supervisor && !typist.equals(who)) {
      throw new OperationFailed(Kind.BUSY, elsewhere(typist));
    }
    DiskStage stage = console.disks().orElseThrow(() -> new NothingLent(platform));
    stage.eject(who, it -> drive == null || it.drive().name().equals(drive.name()));
  }

  /**
   * Takes the drives back that a program lends.
   *
   * @throws NothingLent if none does
   * @throws OperationFailed if somebody else's does
   */
  public void end(UUID platform, String who, boolean supervisor) throws OperationFailed {
    ProgramSeat seat = running(platform).orElseThrow(() -> new NothingLent(platform));
    check(seat, who, supervisor);
    seat.occupant().ifPresent(Occupant::leave);
    seat.end(new Farewell(Ending.LEFT, who + " took the disks back."));
  }

  private synchronized Optional<ProgramSeat> running(UUID platform) {
    return Optional.ofNullable(seats.get(platform)).filter(seat -> seat.farewell().isEmpty());
  }

  /** What is lent to a PC, by whomever. */
  public Lending now(UUID platform) {
    Optional<Console> console = hall.find(platform, ConsoleKind.DISK);
    Optional<DiskStage> stage = console.flatMap(Console::disks).filter(DiskStage::isLent);
    if (stage.isEmpty()) {
      return new Lending("", false, ended(platform), null);
    }
    boolean program = running(platform).filter(ProgramSeat::types).isPresent();
    return new Lending(console.get().typist(), program, "", stage.get().now());
  }

  private synchronized String ended(UUID platform) {
    return Optional.ofNullable(seats.get(platform))
        .flatMap(ProgramSeat::farewell)
        .map(Farewell::words)
        .orElse("");
  }

  private static Kind kind(Ending ending) {
    return switch (ending) {
      case NOT_CONNECTED -> Kind.NOT_CONNECTED;
      case NOT_FORWARDED -> Kind.PORT_NOT_FORWARDED;
      case NO_LOGIN -> Kind.NO_CREDENTIALS;
      case LOGIN_REFUSED -> Kind.UNAUTHORIZED;
      case TIMED_OUT -> Kind.TIMED_OUT;
      case CUT, ENDED_BY_PC -> Kind.CUT;
      case BUSY, TOO_MANY -> Kind.BUSY;
      case SWITCHED_OFF, CONSENT, UNSUPPORTED -> Kind.NOT_OFFERED;
      case FIRMWARE -> Kind.NONSENSE;
      case TICKET, IDLE, BROWSER, ANEW, DISMISSED, LEFT, STOPPING -> Kind.CANCELLED;
    };
  }
}
