package org.mayday.console.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.Seat;
import org.mayday.console.boundary.TicketRefused;
import org.mayday.console.boundary.Viewer;
import org.mayday.recording.boundary.RecordingKind;
import org.mayday.recording.control.Recorder;
import org.mayday.recording.control.Studio;
import org.mayday.staff.control.StaffRegister;
import org.mayday.staff.control.StaffRoll;

/** All consoles that are under way, one of each kind for each PC. Thread-safe. */
@ApplicationScoped
public class Hall {
  static final Farewell STOPPING = new Farewell(Ending.STOPPING, "The server is stopping.");

  private final Map<Place, Console> consoles = new HashMap<>();
  private TicketOffice office;
  private Threads threads;
  private ConsoleSettings settings;
  private StaffRegister staff;
  private Console.Surroundings around;

  /** Where there is one console. */
  private record Place(UUID platform, ConsoleKind kind) {}

  /** For the container's proxy only. */
  protected Hall() {}

  @Inject
  Hall(
      TicketOffice office,
      RedirectionLines lines,
      Threads threads,
      ConsoleBook book,
      Studio studio,
      Shelf shelf,
      ConsoleSettings settings,
      StaffRegister staff) {
    this.office = office;
    this.staff = staff;
    this.threads = threads;
    this.settings = settings;
    this.around =
        new Console.Surroundings(
            lines,
            threads,
            book,
            (platform, kind, who) ->
                switch (kind) {
                  case TERMINAL -> studio.begin(platform, RecordingKind.TERMINAL, who);
                  case SCREEN -> studio.begin(platform, RecordingKind.SCREEN, who);
                  case DISK -> Recorder.NONE;
                },
            shelf,
            settings,
            this::gone);
  }

  /**
   * Gives a seat to whoever shows a ticket of his own.
   *
   * @throws TicketRefused if the ticket is not good, or there is no room
   */
  public Seat enter(String secret, String who, ConsoleKind kind, Viewer viewer)
      throws TicketRefused {
    return seat(secret, who, kind, viewer);
  }

  /** The same, for whoever knows more of seats. */
  public Occupant seat(String secret, String who, ConsoleKind kind, Viewer viewer)
      throws TicketRefused {
    Ticket ticket =
        office
            .take(secret, who, kind)
            .orElseThrow(
                () ->
                    refused(
                        Ending.TICKET,
                        "This ticket is used up, too old, or somebody else's. Open it anew."));
    try {
      return seated(ticket, viewer);
    } catch (LineFailed e) {
      throw new TicketRefused(e.farewell());
    }
  }

  private synchronized Occupant seated(Ticket ticket, Viewer viewer)
      throws LineFailed, TicketRefused {
    Console running = consoles.get(new Place(ticket.platform(), ticket.kind()));
    if (running != null) {
      Occupant guest = new Occupant(ticket, viewer, running);
      if (running.join(guest)) {
        return guest;
      }
    } else if (consoles.size() >= settings.most()) {
      throw refused(Ending.TOO_MANY, "As many consoles as allowed are open on this server.");
    }
    return first(ticket, viewer, running);
  }

  private Occupant first(Ticket ticket, Viewer viewer, @Nullable Console before) throws LineFailed {
    Console fresh = new Console(ticket.platform(), ticket.kind(), ticket.who(), around);
    consoles.put(new Place(ticket.platform(), ticket.kind()), fresh);
    Occupant occupant = new Occupant(ticket, viewer, fresh);
    fresh.join(occupant);
    threads.start(ticket.kind().word() + " of " + ticket.platform(), () -> fresh.run(before));
    return occupant;
  }

  /**
   * Ends a console whose pages are to open it anew, if this person has its keyboard.
   *
   * @return false if not
   */
  public boolean anew(UUID platform, ConsoleKind kind, String who, String words) {
    Console running;
    synchronized (this) {
      running = consoles.get(new Place(platform, kind));
    }
    boolean may = running != null && running.typist().equals(who);
    if (may) {
      running.end(new Farewell(Ending.ANEW, words));
    }
    return may;
  }

  /**
   * Sends those away who were disabled, removed, or given another role or password since they came.
   */
  public void checkStaff() {
    List<Console> running = all();
    if (!running.isEmpty()) {
      StaffRoll now = staff.now();
      running.forEach(console -> console.checkStaff(now));
    }
  }

  private static TicketRefused refused(Ending ending, String words) {
    return new TicketRefused(new Farewell(ending, words));
  }

  private synchronized void gone(Console console) {
    consoles.remove(new Place(console.platform(), console.kind()), console);
  }

  /** The console of this kind that a PC has. */
  public synchronized Optional<Console> find(UUID platform, ConsoleKind kind) {
    return Optional.ofNullable(consoles.get(new Place(platform, kind)));
  }

  private synchronized List<Console> all() {
    return List.copyOf(consoles.values());
  }

  /** Ends all. */
  @PreDestroy
  public void stop() {
    all().forEach(console -> console.end(STOPPING));
  }
}
