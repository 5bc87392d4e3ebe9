package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.staff.boundary.Role;
import org.mayday.web.rest.json.ImportReportJson;

/** PCs from a file. */
@RequestScoped
@Path("pcs/import")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "PCs")
public class ImportResource {
  @Inject Fleet fleet;

  /** Registers many PCs. */
  @POST
  @Consumes("text/csv")
  @Operation(
      summary = "Registers the new PCs of a CSV file and changes the known ones; all or nothing",
      description =
          "The header is uuid,name,mps_username,mps_password,amt_username,amt_password,tags,"
              + "certificate_required; tags are separated by semicolons; all columns but uuid may"
              + " be left out (RFC 4180).")
  @Terms(role = Role.SUPERVISOR)
  public ImportReportJson importPlatforms(@NotNull String csv) {
    return ImportReportJson.of(fleet.importCsv(new StringReader(csv)));
  }
}
