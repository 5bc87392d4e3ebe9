package org.mayday.calls.control;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.calls.boundary.Call;

/** A call as events, and answers to ticketing systems, have it. */
public final class CallJson {
  private CallJson() {}

  /** The members; what is not known is left out. */
  public static JsonObjectBuilder of(Call call) {
    JsonArrayBuilder tickets = EventJson.array();
    call.tickets().forEach(tickets::add);
    JsonObjectBuilder members =
        EventJson.object()
            .add("call", call.id().toString())
            .add("DeviceUuid", call.platform().toString())
            .add("DeviceFqdn", call.platformName())
            .add("state", call.state().name())
            .add("address", call.address())
            .add("trigger", call.trigger())
            .add("callerClass", call.callerClass().name())
            .add("evidence", call.evidence())
            .add("ringingSince", call.ringingSince().toString())
            .add("tunnelUp", call.tunnelUp())
            .add("inside", call.inside())
            .add("earlierCalls", call.earlierCalls())
            .add("tickets", tickets)
            .add("version", call.version());
    add(members, "technician", call.technician());
    add(members, "reason", call.reason());
    add(members, "acceptedAt", call.acceptedAt());
    add(members, "endedAt", call.endedAt());
    add(members, "lifetimeEnds", call.lifetimeEnds());
    add(members, "tunnelLostAt", call.tunnelLostAt());
    add(members, "summary", call.summary());
    return members;
  }

  private static void add(JsonObjectBuilder members, String name, @Nullable Object value) {
    Optional.ofNullable(value).ifPresent(known -> members.add(name, known.toString()));
  }
}
