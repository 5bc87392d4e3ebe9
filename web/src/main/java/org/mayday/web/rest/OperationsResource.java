package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.operation.boundary.FirmwareOperations;
import org.mayday.web.rest.json.OperationsJson;

/** What firmware can be asked for. */
@RequestScoped
@Path("operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class OperationsResource {
  @Inject FirmwareOperations operations;

  /** All operations. */
  @GET
  @Operation(summary = "All operations, and what has to be said along with them")
  @Terms
  public OperationsJson listOperations() {
    return OperationsJson.all(operations.all());
  }
}
