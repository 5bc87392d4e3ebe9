package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.port.boundary.PortTickets;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.PortJson;
import org.mayday.web.rest.json.PortTicketJson;

/** Ports of a PC. */
@RequestScoped
@Path("pcs/{pc}/ports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class PortsResource {
  @Inject PortTickets ports;

  /** Gives a ticket to forward a port. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives a ticket to forward a port of a PC, good once")
  @Terms(role = Role.TECHNICIAN, problems = ProblemType.NOT_FOUND)
  public PortTicketJson openPort(@PathParam("pc") UUID pc, @NotNull @Valid PortJson body) {
    return PortTicketJson.of(ports.ticket(pc, body.port()));
  }
}
