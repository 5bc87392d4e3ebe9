package org.mayday.console.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.console.control.Hall;
import org.mayday.console.control.TicketOffice;

/** Gives out tickets for consoles. */
@Stateless
@RolesAllowed("technician")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Consoles {
  @Resource SessionContext context;
  @Inject TicketOffice office;
  @Inject Hall hall;

  /**
   * A ticket for the caller, this PC and this kind of console. Where somebody has such a console
   * with the PC already, it lets the caller watch.
   *
   * @throws org.mayday.fleet.boundary.UnknownPlatform if there is no such PC
   * @throws NotOffered if the PC is known to have no such thing
   */
  public ConsoleTicket ticket(UUID platform, ConsoleKind kind) {
    return office.issue(
        context.getCallerPrincipal().getName(),
        context.isCallerInRole("supervisor"),
        platform,
        kind);
  }

  /**
   * Has a console begun anew, if the caller has its keyboard: it ends for all, whose pages open it
   * again by themselves.
   *
   * @param words why, for those who look
   * @return false if somebody else has the keyboard, or nobody
   */
  public boolean anew(UUID platform, ConsoleKind kind, String words) {
    return hall.anew(platform, kind, context.getCallerPrincipal().getName(), words);
  }
}
