package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.power.boundary.Power;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.PowerChangeJson;
import org.mayday.web.rest.json.PowerJson;
import org.mayday.web.rest.json.PowerOrderJson;

/** The power of PCs. */
@RequestScoped
@Path("pcs/{pc}/power")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Power")
public class PowerResource {
  @Inject Power power;

  /** Asks the firmware for the power state. */
  @GET
  @Operation(summary = "Asks the firmware for the power state and for what it offers")
  @Terms(problems = {ProblemType.NOT_FOUND, ProblemType.OPERATION_FAILED})
  public PowerJson getPowerState(@PathParam("pc") UUID pc) throws OperationFailed {
    return PowerJson.of(power.state(pc));
  }

  /** Asks the firmware to change the power state. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Asks the firmware to change the power state")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.OPERATION_FAILED})
  public PowerChangeJson changePowerState(
      @PathParam("pc") UUID pc, @NotNull @Valid PowerOrderJson body) throws OperationFailed {
    return PowerChangeJson.of(power.change(pc, body.action()));
  }
}
