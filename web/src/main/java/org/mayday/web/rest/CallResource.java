package org.mayday.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.Calls;
import org.mayday.staff.boundary.Role;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.json.CallJson;
import org.mayday.web.rest.json.CallStoryJson;
import org.mayday.web.rest.json.NoteJson;
import org.mayday.web.rest.json.SummaryJson;
import org.mayday.web.rest.json.TicketJson;
import org.mayday.web.rest.json.TransferJson;
import org.mayday.web.rest.json.WhyJson;

/** A call, and what can be done about it. */
@RequestScoped
@Path("calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
public class CallResource {
  @Inject Calls calls;

  /** One call. */
  @GET
  @Operation(summary = "A call and all that happened to it")
  @Terms(problems = ProblemType.NOT_FOUND)
  public CallStoryJson getCall(@PathParam("id") UUID id) {
    Call call = calls.get(id).orElseThrow(() -> Refused.notFound("There is no call " + id + "."));
    return CallStoryJson.of(call, calls.steps(id));
  }

  /** Takes a ringing call; of two who try at once one succeeds. */
  @POST
  @Path("accept")
  @Operation(summary = "Takes a ringing call; of two who try at once one succeeds.")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.CONFLICT})
  public CallJson acceptCall(@PathParam("id") UUID id) {
    return CallJson.of(calls.accept(id));
  }

  /** Turns a ringing call away. */
  @POST
  @Path("decline")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Turns a ringing call away.")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.CONFLICT})
  public CallJson declineCall(@PathParam("id") UUID id, @NotNull @Valid WhyJson body) {
    return CallJson.of(calls.decline(id, body.why()));
  }

  /** Hands a call to another member of the staff; only who has it or a supervisor can. */
  @POST
  @Path("transfer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Hands a call to another member of the staff; only who has it or a supervisor can.")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.CONFLICT})
  public CallJson transferCall(@PathParam("id") UUID id, @NotNull @Valid TransferJson body) {
    return CallJson.of(calls.transfer(id, body.to()));
  }

  /** Adds a note to a call. */
  @POST
  @Path("notes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds a note to a call.")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.CONFLICT})
  public CallJson addNote(@PathParam("id") UUID id, @NotNull @Valid NoteJson body) {
    return CallJson.of(calls.note(id, body.text()));
  }

  /** Adds the reference of a ticket in another system. */
  @POST
  @Path("tickets")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds the reference of a ticket in another system.")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.CONFLICT})
  public CallJson addTicket(@PathParam("id") UUID id, @NotNull @Valid TicketJson body) {
    return CallJson.of(calls.ticket(id, body.reference()));
  }

  /** Ends a call that is in hand (only who has it or a supervisor can) or was missed. */
  @POST
  @Path("wrap-up")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ends a call that is in hand (only who has it or a supervisor can) or was missed.")
  @Terms(
      role = Role.TECHNICIAN,
      problems = {ProblemType.NOT_FOUND, ProblemType.CONFLICT})
  public CallJson wrapUpCall(@PathParam("id") UUID id, @NotNull @Valid SummaryJson body) {
    return CallJson.of(calls.wrapUp(id, body.summary()));
  }
}
