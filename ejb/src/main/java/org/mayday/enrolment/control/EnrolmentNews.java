package org.mayday.enrolment.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.mayday.announcement.control.Announcer;
import org.mayday.enrolment.boundary.Enrolment;

/** Announces how far the set-up of PCs from themselves is. */
@Dependent
public class EnrolmentNews {
  private final Announcer announcer;

  @Inject
  public EnrolmentNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /**
   * Announces.
   *
   * @param what last part of the event type, such as "done"
   */
  void tell(String what, Enrolment enrolment) {
    JsonObjectBuilder content =
        Json.createObjectBuilder()
            .add("run", enrolment.run().toString())
            .add("token", enrolment.token())
            .add("host", enrolment.host())
            .add("DeviceFqdn", enrolment.name())
            .add("controlMode", enrolment.mode())
            .add("step", enrolment.step().name())
            .add("message", enrolment.message())
            .add("attempts", enrolment.attempts());
    if (enrolment.platform() != null) {
      content.add("DeviceUuid", enrolment.platform().toString());
    }
    announcer.announce(
        "org.mayday.setup.agent." + what, enrolment.run().toString(), content.build());
  }
}
