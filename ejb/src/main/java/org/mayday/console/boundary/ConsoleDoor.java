package org.mayday.console.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.mayday.console.control.Hall;

/**
 * Where browsers come in. The role was asked for when the ticket was given out; here the ticket and
 * the name of its owner count.
 */
@ApplicationScoped
public class ConsoleDoor {
  @Inject Hall hall;

  /**
   * Gives a seat to whoever shows a ticket of his own.
   *
   * @param secret of the ticket
   * @param who sign-in name of who shows it
   * @param kind what the ticket must be for
   * @param viewer hears of the console, from other threads, and perhaps before this returns
   * @throws TicketRefused if the ticket is not good, or there is no room
   */
  public Seat enter(String secret, String who, ConsoleKind kind, Viewer viewer)
      throws TicketRefused {
    return hall.enter(secret, who, kind, viewer);
  }
}
