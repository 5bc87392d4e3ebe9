package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.console.boundary.Disks;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.BootImageJson;
import org.mayday.web.rest.json.DisksJson;
import org.mayday.web.rest.json.EjectJson;
import org.mayday.web.rest.json.InsertJson;

/** Disks that programs lend to PCs. */
@RequestScoped
@Path("pcs/{pc}/disks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Images")
public class DisksResource {
  @Inject Disks disks;

  /** What is lent to a PC. */
  @GET
  @Operation(summary = "What is lent to a PC, by whomever")
  @Terms(role = Role.TECHNICIAN, problems = ProblemType.NOT_FOUND)
  public DisksJson getDisks(@PathParam("pc") UUID pc) {
    return DisksJson.of(disks.now(pc));
  }

  /** Puts an image into its drive. */
  @POST
  @Path("insert")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Puts an image into its drive; lends the drives first if nobody does",
      description = "What a program lends stays lent until it is taken back.")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.OPERATION_FAILED})
  public DisksJson insertImage(@PathParam("pc") UUID pc, @NotNull @Valid InsertJson body)
      throws OperationFailed {
    return DisksJson.of(disks.insert(pc, body.image()));
  }

  /** Puts an image into its drive and has the PC boot from it. */
  @POST
  @Path("boot")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Puts an image into its drive and has the PC boot from it")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.OPERATION_FAILED})
  public DisksJson bootFromImage(@PathParam("pc") UUID pc, @NotNull @Valid BootImageJson body)
      throws OperationFailed {
    return DisksJson.of(disks.boot(pc, body.image(), body.way()));
  }

  /** Takes what is in drives out of them. */
  @POST
  @Path("eject")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes what is in a drive out of it, or out of both")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.OPERATION_FAILED})
  public DisksJson ejectImage(@PathParam("pc") UUID pc, @NotNull @Valid EjectJson body)
      throws OperationFailed {
    return DisksJson.of(disks.eject(pc, body.drive()));
  }

  /** Takes the drives back. */
  @DELETE
  @Operation(summary = "Takes the drives back that a program lends")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.OPERATION_FAILED})
  public void endLending(@PathParam("pc") UUID pc) throws OperationFailed {
    disks.end(pc);
  }
}
