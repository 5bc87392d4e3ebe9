package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.announcement.control.Announcer;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallStep;

/** Announces what happens in calls. */
@Dependent
public class CallNews {
  private final Announcer announcer;

  @Inject
  public CallNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /**
   * Announces a step.
   *
   * @param type last part of the event type, such as "ringing"
   */
  void tell(String type, Call call, CallStep step) {
    announcer.announce("org.mayday.call." + type, call.id().toString(), data(call, step));
  }

  private static JsonObject data(Call call, CallStep step) {
    JsonArrayBuilder tickets = EventJson.array();
    call.tickets().forEach(tickets::add);
    JsonObjectBuilder data =
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
            .add("version", call.version())
            .add("who", step.who());
    add(data, "technician", call.technician());
    add(data, "reason", call.reason());
    add(data, "acceptedAt", call.acceptedAt());
    add(data, "endedAt", call.endedAt());
    add(data, "lifetimeEnds", call.lifetimeEnds());
    add(data, "tunnelLostAt", call.tunnelLostAt());
    add(data, "summary", call.summary());
    add(data, "text", step.text());
    return data.build();
  }

  private static void add(JsonObjectBuilder data, String name, @Nullable Object value) {
    Optional.ofNullable(value).ifPresent(known -> data.add(name, known.toString()));
  }
}
