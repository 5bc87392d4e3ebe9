package org.mayday.lan.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import org.mayday.announcement.control.Announcer;
import org.mayday.lan.boundary.Sweep;

/** Announces orders for PCs in the network. */
@Dependent
public class SweepNews {
  private final Announcer announcer;

  @Inject
  public SweepNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /**
   * Announces.
   *
   * @param what last part of the event type, such as "finished"
   */
  void tell(String what, Sweep sweep) {
    announcer.announce(
        "org.mayday.lan." + what,
        sweep.id().toString(),
        Json.createObjectBuilder()
            .add("task", sweep.task().name())
            .add("profile", sweep.profile())
            .add("addresses", sweep.total())
            .add("over", sweep.over())
            .add("good", sweep.good())
            .add("unknown", sweep.unknown())
            .add("orderedBy", sweep.orderedBy())
            .build());
  }
}
