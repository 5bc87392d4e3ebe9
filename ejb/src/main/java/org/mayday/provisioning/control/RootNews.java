package org.mayday.provisioning.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.mayday.announcement.control.Announcer;
import org.mayday.provisioning.boundary.RolloverState;

/** Announces what becomes of the change to another root. Needs a transaction. */
@Dependent
public class RootNews {
  private final Announcer announcer;

  @Inject
  public RootNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /**
   * Announces.
   *
   * @param what last part of the event type: begun, changed or ended
   */
  public void tell(String what, RolloverState state, String who) {
    announcer.announce(
        "org.mayday.root." + what,
        state.sha256(),
        Json.createObjectBuilder()
            .add("subject", state.subject())
            .add("sha256", state.sha256())
            .add("notAfter", state.validUntil().toString())
            .add("used", state.used())
            .add("missing", state.missing().size())
            .add("withoutProfile", state.others().count())
            .add("who", who)
            .build());
  }
}
