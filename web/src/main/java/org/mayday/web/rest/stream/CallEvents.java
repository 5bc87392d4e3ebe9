package org.mayday.web.rest.stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mayday.web.problem.ProblemType;
import org.mayday.web.rest.Terms;

/** What the contract says of the stream, which {@link CallEventsServlet} is. */
@Path("calls/events")
@Tag(name = "Calls")
public interface CallEvents {

  /**
   * Opens the stream.
   *
   * @param types what to hear of
   * @param last how far the client is
   * @return never by Jersey
   */
  @GET
  @Produces("text/event-stream")
  @Operation(
      summary = "What happens to calls, as it happens",
      description =
          "Server-Sent Events. The field event is the type, id the id, and data the event itself"
              + " as docs/events.md tells it. Between them the stream tells now and then how far"
              + " it is, by an id without data. The event reset says that some were missed that"
              + " are not kept any more: list the calls anew. A stream ends after an hour; come"
              + " again with Last-Event-ID.")
  @APIResponse(
      responseCode = "200",
      description = "The stream.",
      content =
          @Content(
              mediaType = "text/event-stream",
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "ringing",
                      value =
                          "id: 0d6b2c1e-6c0f-4d0e-9a55-6c2f7a1e7c11\nevent:"
                              + " org.mayday.call.ringing\ndata: {\"specversion\":\"1.0\"}\n\n")))
  @Terms(problems = ProblemType.TOO_MANY)
  String readCallEvents(
      @Parameter(
              description =
                  "Only these, separated by commas: ringing, evidence, accepted, insession,"
                      + " transferred, noted, ticketed, tunneldown, tunnelup, wrappedup,"
                      + " declined, missed.",
              example = "ringing,missed")
          @QueryParam("types")
          String types,
      @Parameter(description = "The last id that was told; what came after it is told again.")
          @HeaderParam("Last-Event-ID")
          String last);
}
