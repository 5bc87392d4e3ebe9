package org.mayday.port.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.mayday.operation.boundary.BadArguments;
import org.mayday.port.control.PortTicketOffice;

/** Gives out tickets for ports of PCs. */
@Stateless
@RolesAllowed("technician")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PortTickets {
  @Resource SessionContext context;
  @Inject PortTicketOffice office;

  /**
   * A ticket for the caller, this PC and this port.
   *
   * @throws BadArguments if firmware has no such port
   * @throws org.mayday.fleet.boundary.UnknownPlatform if there is no such PC
   */
  public PortTicket ticket(UUID platform, int port) {
    if (PcPort.of(port).isEmpty()) {
      throw new BadArguments("A port of a PC is 16992, 16993, 16994, 16995 or 5900.");
    }
    return office.issue(context.getCallerPrincipal().getName(), platform, port);
  }
}
