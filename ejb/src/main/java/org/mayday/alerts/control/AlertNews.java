package org.mayday.alerts.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.Alert;
import org.mayday.announcement.boundary.EventJson;
import org.mayday.announcement.control.Announcer;

/** Announces what happens to alerts. */
@Dependent
public class AlertNews {
  private final Announcer announcer;

  @Inject
  public AlertNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /**
   * Announces.
   *
   * @param what last part of the event type, such as "raised"
   */
  void tell(String what, Alert alert) {
    JsonArrayBuilder arguments = EventJson.array();
    alert.arguments().forEach(arguments::add);
    JsonObjectBuilder data =
        EventJson.object()
            .add("alert", alert.id().toString())
            .add("DeviceUuid", alert.platform().toString())
            .add("DeviceFqdn", alert.platformName())
            .add("message", alert.message())
            .add("severity", alert.severity().name())
            .add("source", alert.source().name())
            .add("arguments", arguments)
            .add("times", alert.times())
            .add("firstAt", alert.firstAt().toString())
            .add("lastAt", alert.lastAt().toString());
    add(data, "messageId", alert.messageId());
    add(data, "acknowledgedBy", alert.acknowledgedBy());
    announcer.announce("org.mayday.alert." + what, alert.id().toString(), data.build());
  }

  private static void add(JsonObjectBuilder data, String name, @Nullable String value) {
    Optional.ofNullable(value).ifPresent(known -> data.add(name, known));
  }
}
