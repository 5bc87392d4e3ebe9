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
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.OperationsJson;
import org.mayday.web.rest.json.OrderJson;
import org.mayday.web.rest.json.PerformedJson;

/** Everything that can be done with the firmware of a PC. */
@RequestScoped
@Path("pcs/{pc}/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class PcOperationsResource {
  @Inject FirmwareOperations operations;

  /** All operations, and what is known against asking one PC for them. */
  @GET
  @Operation(summary = "All operations, and what is known against asking this PC for them")
  @Terms(problems = ProblemType.NOT_FOUND)
  public OperationsJson listOffers(@PathParam("pc") UUID pc) {
    return OperationsJson.offered(operations.offered(pc));
  }

  /** Does an operation and waits for its end. */
  @POST
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Does an operation and waits for its end",
      description = "Each operation has a role of its own, which listOperations tells.")
  @Terms(problems = {ProblemType.NOT_FOUND, ProblemType.OPERATION_FAILED})
  public PerformedJson performOperation(
      @PathParam("pc") UUID pc, @PathParam("name") String name, @NotNull @Valid OrderJson body)
      throws OperationFailed {
    return PerformedJson.of(operations.perform(body.order(pc, name)));
  }
}
