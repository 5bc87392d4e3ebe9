package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
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
    JsonObjectBuilder told = CallJson.of(call).add("who", step.who());
    Optional.ofNullable(step.text()).ifPresent(text -> told.add("text", text));
    announcer.announce("org.mayday.call." + type, call.id().toString(), told.build());
  }
}
