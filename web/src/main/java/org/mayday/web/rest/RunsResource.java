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
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.visits.boundary.Runs;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.DoneJson;
import org.mayday.web.rest.json.RunFilter;
import org.mayday.web.rest.json.RunJson;
import org.mayday.web.rest.json.RunOrderJson;
import org.mayday.web.rest.json.RunPageJson;
import org.mayday.web.rest.json.RunStoryJson;

/** Operations in the background. */
@RequestScoped
@Path("runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work")
public class RunsResource {
  @Inject Runs runs;

  /** Begins an operation in the background, or queues it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Begins an operation in the background, or when its PC calls next",
      description = "Each operation has a role of its own, which listOperations tells.")
  @APIResponseSchema(
      value = RunJson.class,
      responseCode = "201",
      responseDescription = "It is ordered; Location tells where it is.")
  @Terms(problems = {ProblemType.NOT_FOUND, ProblemType.OPERATION_FAILED})
  public Response startOperation(@NotNull @Valid RunOrderJson body, @Context UriInfo address)
      throws OperationFailed {
    RunJson made =
        RunJson.of(
            Boolean.TRUE.equals(body.onVisit())
                ? runs.queue(body.order(), body.expiry())
                : runs.start(body.order()));
    return Made.at(address, made.id(), made);
  }

  /** Runs by what they are about. */
  @GET
  @Operation(summary = "Runs, newest first")
  @Terms
  public RunPageJson listRuns(@Valid @BeanParam RunFilter which) {
    return RunPageJson.of(runs.find(which.query()), which);
  }

  /** One run. */
  @GET
  @Path("{id}")
  @Operation(
      summary = "A run, and what has come out of it so far",
      description = "Needs the role of its operation.")
  @Terms(problems = ProblemType.NOT_FOUND)
  public RunStoryJson getRun(@PathParam("id") UUID id) {
    return RunStoryJson.of(runs.get(id), runs.sheet(id));
  }

  /** Cancels a run. */
  @POST
  @Path("{id}/cancel")
  @Operation(
      summary = "Cancels a run that waits or is under way; what the PC has done stays done",
      description = "One of somebody else needs the role technician.")
  @Terms(problems = ProblemType.NOT_FOUND)
  public DoneJson cancelRun(@PathParam("id") UUID id) {
    return new DoneJson(runs.cancel(id));
  }
}
