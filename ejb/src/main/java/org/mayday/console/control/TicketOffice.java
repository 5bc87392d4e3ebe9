package org.mayday.console.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mayday.announcement.control.Transactions;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.ConsoleTicket;
import org.mayday.console.boundary.NotOffered;
import org.mayday.fleet.boundary.UnknownPlatform;
import org.mayday.fleet.control.PlatformDirectory;
import org.mayday.kvm.control.KnownScreens;
import org.mayday.staff.control.StaffRegister;

/** The tickets of this server, for PCs that it knows. */
@ApplicationScoped
public class TicketOffice {
  private Tickets tickets;
  private PlatformDirectory directory;
  private Transactions transactions;
  private StaffRegister staff;
  private KnownScreens screens;

  /** For the container's proxy only. */
  protected TicketOffice() {}

  @Inject
  public TicketOffice(
      ConsoleSettings settings,
      Clock clock,
      PlatformDirectory directory,
      Transactions transactions,
      StaffRegister staff,
      KnownScreens screens) {
    this.tickets = new Tickets(settings.ticket(), clock);
    this.directory = directory;
    this.transactions = transactions;
    this.staff = staff;
    this.screens = screens;
  }

  /**
   * Gives a ticket.
   *
   * @throws UnknownPlatform if there is no such PC
   * @throws NotOffered if it is known to have no such thing
   */
  public ConsoleTicket issue(String who, boolean supervisor, UUID platform, ConsoleKind kind) {
    if (transactions.within(() -> directory.find(platform)).isEmpty()) {
      throw new UnknownPlatform("There is no PC " + platform + ".");
    }
    if (kind == ConsoleKind.SCREEN) {
      screens
          .lacking(platform)
          .ifPresent(
              why -> {
                throw new NotOffered(why);
              });
    }
    return tickets.issue(who, supervisor, platform, kind);
  }

  /** Takes a ticket, if its owner may still have it. */
  public Optional<Ticket> take(String secret, String who, ConsoleKind kind) {
    return tickets.take(secret, who, kind).filter(ticket -> ticket.holds(staff.now()));
  }
}
