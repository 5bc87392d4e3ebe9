package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.calls.boundary.Calls;
import org.mayday.web.rest.json.CallFilter;
import org.mayday.web.rest.json.CallPageJson;

/** The calls for help. */
@RequestScoped
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
public class CallsResource {
  @Inject Calls calls;

  /** Calls by what they are about. */
  @GET
  @Operation(summary = "Calls, newest first")
  @Terms
  public CallPageJson listCalls(@Valid @BeanParam CallFilter which) {
    return CallPageJson.of(calls.find(which.query()), which);
  }
}
