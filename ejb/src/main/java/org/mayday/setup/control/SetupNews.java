package org.mayday.setup.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.mayday.announcement.control.Announcer;
import org.mayday.setup.boundary.Setup;

/** Announces how far the setting up of PCs is. */
@Dependent
public class SetupNews {
  private final Announcer announcer;

  @Inject
  public SetupNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /**
   * Announces.
   *
   * @param what last part of the event type, such as "done"
   */
  void tell(String what, Setup setup) {
    announcer.announce(
        "org.mayday.setup." + what,
        setup.platform().toString(),
        Json.createObjectBuilder()
            .add("DeviceUuid", setup.platform().toString())
            .add("DeviceFqdn", setup.name())
            .add("address", setup.address())
            .add("profile", setup.profile())
            .add("step", setup.step().name())
            .add("message", setup.message())
            .add("attempts", setup.attempts())
            .add("orderedBy", setup.orderedBy())
            .build());
  }
}
