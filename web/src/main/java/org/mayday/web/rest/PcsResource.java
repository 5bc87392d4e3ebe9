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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.staff.boundary.Role;
import org.mayday.web.rest.json.NewPlatformJson;
import org.mayday.web.rest.json.PlatformFilter;
import org.mayday.web.rest.json.PlatformJson;
import org.mayday.web.rest.json.PlatformPageJson;

/** The PCs. */
@RequestScoped
@Path("pcs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "PCs")
public class PcsResource {
  @Inject Fleet fleet;

  /** A page of PCs. */
  @GET
  @Operation(summary = "PCs, in the order that is asked for")
  @Terms
  public PlatformPageJson findPlatforms(@Valid @BeanParam PlatformFilter which) {
    return PlatformPageJson.of(fleet.find(which.query()), which);
  }

  /** Registers a PC. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Registers a PC")
  @APIResponseSchema(
      value = PlatformJson.class,
      responseCode = "201",
      responseDescription = "It is registered; Location tells where it is.")
  @Terms(role = Role.SUPERVISOR)
  public Response registerPlatform(@NotNull @Valid NewPlatformJson body, @Context UriInfo address) {
    PlatformJson made = PlatformJson.of(fleet.register(body.order()));
    return Made.at(address, made.uuid(), made);
  }
}
