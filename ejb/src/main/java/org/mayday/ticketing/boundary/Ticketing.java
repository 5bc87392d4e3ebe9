package org.mayday.ticketing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.mayday.ticketing.control.CommandTally;
import org.mayday.ticketing.control.TicketingSettings;

/** How it goes with the commands of ticketing systems. */
@Stateless
@RolesAllowed("supervisor")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Ticketing {
  @Inject CommandTally tally;
  @Inject TicketingSettings settings;

  /** The figures of this moment. */
  public CommandFigures now() {
    return tally.figures(settings);
  }
}
