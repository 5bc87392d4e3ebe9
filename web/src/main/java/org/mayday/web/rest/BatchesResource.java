package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.batch.boundary.Batches;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.BatchFilter;
import org.mayday.web.rest.json.BatchJson;
import org.mayday.web.rest.json.BatchOrderJson;
import org.mayday.web.rest.json.BatchPageJson;
import org.mayday.web.rest.json.DoneJson;
import org.mayday.web.rest.json.RetriedJson;

/** One operation for many PCs. */
@RequestScoped
@Path("batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work")
public class BatchesResource {
  @Inject Batches batches;

  /** Starts an operation for many PCs. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Starts an operation for many PCs",
      description = "Each operation has a role of its own, which listOperations tells.")
  @APIResponseSchema(
      value = BatchJson.class,
      responseCode = "201",
      responseDescription = "It is started; Location tells where it is.")
  @Terms(role = Role.TECHNICIAN, problems = ProblemType.NOT_FOUND)
  public Response startBatch(@NotNull @Valid BatchOrderJson body, @Context UriInfo address) {
    BatchJson made = BatchJson.of(batches.start(body.order()));
    return Made.at(address, made.id(), made);
  }

  /** The newest batches. */
  @GET
  @Operation(summary = "Batches, newest first")
  @Terms
  public BatchPageJson listBatches(@Valid @BeanParam BatchFilter which) {
    return BatchPageJson.of(batches.newest(which.after, which.limit), which);
  }

  /** One batch. */
  @GET
  @Path("{id}")
  @Operation(summary = "A batch, and how far it is")
  @Terms(problems = ProblemType.NOT_FOUND)
  public BatchJson getBatch(@PathParam("id") UUID id) {
    return BatchJson.of(batches.get(id));
  }

  /** Ends a batch. */
  @POST
  @Path("{id}/stop")
  @Operation(summary = "Ends a batch; what its PCs have done stays done")
  @Terms(role = Role.TECHNICIAN, problems = ProblemType.NOT_FOUND)
  public DoneJson stopBatch(@PathParam("id") UUID id) {
    return new DoneJson(batches.stop(id));
  }

  /** Tries again what failed. */
  @POST
  @Path("{id}/retry")
  @Operation(summary = "Tries again what failed, was cancelled or expired")
  @Terms(role = Role.TECHNICIAN, problems = ProblemType.NOT_FOUND)
  public RetriedJson retryBatch(@PathParam("id") UUID id) {
    return new RetriedJson(batches.retry(id));
  }
}
