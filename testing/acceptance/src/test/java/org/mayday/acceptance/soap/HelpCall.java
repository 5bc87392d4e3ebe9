package org.mayday.acceptance.soap;

import java.util.List;
import java.util.UUID;

/** A call as a service tells it; what is absent is empty. */
public record HelpCall(
    UUID id,
    UUID platform,
    String platformName,
    String state,
    String technician,
    String reason,
    String callerClass,
    boolean tunnelUp,
    List<String> tickets,
    String summary) {

  static HelpCall of(Xml call) {
    return new HelpCall(
        UUID.fromString(call.text("id")),
        UUID.fromString(call.text("platform")),
        call.text("platformName"),
        call.text("state"),
        call.text("technician"),
        call.text("reason"),
        call.text("callerClass"),
        Boolean.parseBoolean(call.text("tunnelUp")),
        call.texts("ticket"),
        call.text("summary"));
  }
}
