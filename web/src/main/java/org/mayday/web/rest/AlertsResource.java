package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.alerts.boundary.Alert;
import org.mayday.alerts.boundary.Alerts;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.AlertFilter;
import org.mayday.web.rest.json.AlertJson;
import org.mayday.web.rest.json.AlertPageJson;

/** What firmware reports. */
@RequestScoped
@Path("alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
public class AlertsResource {
  @Inject Alerts alerts;

  /** Alerts by what they are about. */
  @GET
  @Operation(summary = "Alerts, those heard last first")
  @Terms
  public AlertPageJson listAlerts(@Valid @BeanParam AlertFilter which) {
    return AlertPageJson.of(alerts.find(which.query()), which);
  }

  /** One alert. */
  @GET
  @Path("{id}")
  @Operation(summary = "An alert, with what was sent")
  @Terms(problems = ProblemType.NOT_FOUND)
  public AlertJson getAlert(@PathParam("id") UUID id) {
    return AlertJson.whole(known(id));
  }

  /** Takes note of an alert. */
  @POST
  @Path("{id}/acknowledge")
  @Operation(summary = "Takes note of an alert; doing so twice changes nothing.")
  @Terms(role = Role.TECHNICIAN, problems = ProblemType.NOT_FOUND)
  public AlertJson acknowledgeAlert(@PathParam("id") UUID id) {
    alerts.acknowledge(id);
    return AlertJson.of(known(id));
  }

  private Alert known(UUID id) {
    return alerts.get(id).orElseThrow(() -> Refused.notFound("There is no alert " + id + "."));
  }
}
