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
import org.mayday.lan.boundary.LanSweeps;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.DoneJson;
import org.mayday.web.rest.json.Paging;
import org.mayday.web.rest.json.SweepJson;
import org.mayday.web.rest.json.SweepOrderJson;
import org.mayday.web.rest.json.SweepStoryJson;
import org.mayday.web.rest.json.SweepsJson;

/** PCs in the network. */
@RequestScoped
@Path("sweeps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Network")
public class SweepsResource {
  @Inject LanSweeps sweeps;

  /** Has something done with PCs in the network. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Has something done with PCs at addresses of the network, in the background")
  @APIResponseSchema(
      value = SweepJson.class,
      responseCode = "201",
      responseDescription = "It is ordered; Location tells where it is.")
  @Terms(role = Role.SUPERVISOR)
  public Response orderSweep(@NotNull @Valid SweepOrderJson body, @Context UriInfo address) {
    SweepJson made = SweepJson.of(sweeps.order(body.order()));
    return Made.at(address, made.id(), made);
  }

  /** The newest orders. */
  @GET
  @Operation(summary = "The newest orders, and where Mayday may look")
  @Terms(role = Role.SUPERVISOR)
  public SweepsJson listSweeps() {
    return SweepsJson.of(sweeps.latest(), sweeps.networks());
  }

  /** One order. */
  @GET
  @Path("{id}")
  @Operation(summary = "An order, and a page of its addresses")
  @Terms(role = Role.SUPERVISOR, problems = ProblemType.NOT_FOUND)
  public SweepStoryJson getSweep(@PathParam("id") UUID id, @Valid @BeanParam Paging which) {
    return SweepStoryJson.of(sweeps.get(id), sweeps.targets(id, which.after, which.limit), which);
  }

  /** Ends an order. */
  @POST
  @Path("{id}/stop")
  @Operation(summary = "Ends an order: what is under way is done to its end, the rest is left")
  @Terms(role = Role.SUPERVISOR, problems = ProblemType.NOT_FOUND)
  public DoneJson stopSweep(@PathParam("id") UUID id) {
    return new DoneJson(sweeps.stop(id));
  }
}
