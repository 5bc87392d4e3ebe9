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
import org.mayday.diagnosis.boundary.Diagnoses;
import org.mayday.fleet.boundary.AmtPasswords;
import org.mayday.fleet.boundary.Fleet;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.DiagnosisJson;
import org.mayday.web.rest.json.EnabledJson;
import org.mayday.web.rest.json.ExportJson;
import org.mayday.web.rest.json.ExportedJson;
import org.mayday.web.rest.json.PlatformJson;

/** A PC. */
@RequestScoped
@Path("pcs/{pc}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "PCs")
public class PcResource {
  @Inject Fleet fleet;
  @Inject Diagnoses diagnoses;
  @Inject AmtPasswords passwords;

  /** One PC. */
  @GET
  @Operation(summary = "A PC")
  @Terms(problems = ProblemType.NOT_FOUND)
  public PlatformJson getPlatform(@PathParam("pc") UUID pc) {
    return fleet
        .get(pc)
        .map(PlatformJson::of)
        .orElseThrow(() -> Refused.notFound("There is no PC " + pc + "."));
  }

  /** Forgets a PC. */
  @DELETE
  @Operation(summary = "Forgets a PC and its credentials; its tunnel is closed")
  @Terms(role = Role.ADMINISTRATOR, problems = ProblemType.NOT_FOUND)
  public void removePlatform(@PathParam("pc") UUID pc) {
    fleet.remove(pc);
  }

  /** Lets a PC log in, or not. */
  @PUT
  @Path("enabled")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lets a PC log in, or not; the tunnel of one that may not is closed")
  @Terms(role = Role.SUPERVISOR, problems = ProblemType.NOT_FOUND)
  public void setPlatformEnabled(@PathParam("pc") UUID pc, @NotNull @Valid EnabledJson body) {
    fleet.enable(pc, body.enabled());
  }

  /** Why a PC does not call. */
  @GET
  @Path("diagnosis")
  @Operation(summary = "Why a PC does not call, as far as can be known without asking it")
  @Terms(problems = ProblemType.NOT_FOUND)
  public DiagnosisJson diagnosePlatform(@PathParam("pc") UUID pc) {
    return DiagnosisJson.of(diagnoses.of(pc));
  }

  /** Gives the AMT login of a PC away. */
  @POST
  @Path("amt-login")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives the AMT login of a PC away; that is in the audit log before")
  @Terms(role = Role.ADMINISTRATOR, problems = ProblemType.NOT_FOUND)
  public ExportedJson exportAmtLogin(@PathParam("pc") UUID pc, @NotNull @Valid ExportJson body) {
    return ExportedJson.of(passwords.export(pc, body.confirmation(), body.why()));
  }
}
