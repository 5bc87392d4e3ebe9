package org.mayday.console.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.Seat;
import org.mayday.console.boundary.TicketRefused;
import org.mayday.console.boundary.Viewer;
import org.mayday.recording.boundary.RecordingKind;
import org.mayday.recording.control.Studio;

/** All terminals that are under way, one for each PC. Thread-safe. */
@ApplicationScoped
public class Hall {
  static final Farewell STOPPING = new Farewell(Ending.STOPPING, "The server is stopping.");

  private final Map<UUID, Terminal> terminals = new HashMap<>();
  private TicketOffice office;
  private Threads threads;
  private ConsoleSettings settings;
  private Terminal.Surroundings around;

  /** For the container's proxy only. */
  protected Hall() {}

  @Inject
  Hall(
      TicketOffice office,
      RedirectionLines lines,
      Threads threads,
      ConsoleBook book,
      Studio studio,
      ConsoleSettings settings) {
    this.office = office;
    this.threads = threads;
    this.settings = settings;
    this.around =
        new Terminal.Surroundings(
            lines,
            threads,
            book,
            (platform, who) -> studio.begin(platform, RecordingKind.TERMINAL, who),
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
    Ticket ticket =
        office
            .take(secret, who, kind)
            .orElseThrow(
                () ->
                    refused(
                        Ending.TICKET,
                        "This ticket is used up, too old, or somebody else's. Open the terminal"
                            + " anew."));
    try {
      return seated(ticket, viewer);
    } catch (LineFailed e) {
      throw new TicketRefused(e.farewell());
    }
  }

  private synchronized Occupant seated(Ticket ticket, Viewer viewer)
      throws LineFailed, TicketRefused {
    Terminal running = terminals.get(ticket.platform());
    if (running != null) {
      Occupant guest = new Occupant(ticket, viewer, running);
      if (running.join(guest)) {
        return guest;
      }
    } else if (terminals.size() >= settings.most()) {
      throw refused(Ending.TOO_MANY, "As many consoles as allowed are open on this server.");
    }
    return first(ticket, viewer, running);
  }

  private Occupant first(Ticket ticket, Viewer viewer, @Nullable Terminal before)
      throws LineFailed {
    Terminal fresh = new Terminal(ticket.platform(), ticket.who(), around);
    terminals.put(ticket.platform(), fresh);
    Occupant occupant = new Occupant(ticket, viewer, fresh);
    fresh.join(occupant);
    threads.start("terminal of " + ticket.platform(), () -> fresh.run(before));
    return occupant;
  }

  private static TicketRefused refused(Ending ending, String words) {
    return new TicketRefused(new Farewell(ending, words));
  }

  private synchronized void gone(Terminal terminal) {
    terminals.remove(terminal.platform(), terminal);
  }

  private synchronized List<Terminal> all() {
    return List.copyOf(terminals.values());
  }

  /** Ends all. */
  @PreDestroy
  public void stop() {
    all().forEach(terminal -> terminal.end(STOPPING));
  }
}
