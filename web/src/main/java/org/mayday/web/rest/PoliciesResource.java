package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.staff.boundary.Role;
import org.mayday.visits.boundary.Policies;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.PoliciesJson;
import org.mayday.web.rest.json.PolicyChangeJson;
import org.mayday.web.rest.json.PolicyJson;

/** What is done at every visit. */
@RequestScoped
@Path("policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work")
public class PoliciesResource {
  @Inject Policies policies;

  /** All policies. */
  @GET
  @Operation(summary = "What is done at every visit")
  @Terms
  public PoliciesJson listPolicies() {
    return PoliciesJson.of(policies.all());
  }

  /** Adds a policy. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Has something done at every visit")
  @Terms(role = Role.SUPERVISOR, problems = ProblemType.NOT_FOUND)
  public PolicyJson addPolicy(@NotNull @Valid PolicyChangeJson body) {
    return PolicyJson.of(policies.set(null, body.change()));
  }

  /** Changes a policy. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes what is done at every visit")
  @Terms(role = Role.SUPERVISOR, problems = ProblemType.NOT_FOUND)
  public PolicyJson setPolicy(@PathParam("id") UUID id, @NotNull @Valid PolicyChangeJson body) {
    return PolicyJson.of(policies.set(id, body.change()));
  }

  /** Removes a policy. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Removes it; what it has ordered already stays ordered")
  @Terms(role = Role.SUPERVISOR, problems = ProblemType.NOT_FOUND)
  public void removePolicy(@PathParam("id") UUID id) {
    policies.remove(id);
  }
}
