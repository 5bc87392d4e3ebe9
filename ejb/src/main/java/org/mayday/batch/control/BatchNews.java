package org.mayday.batch.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.mayday.announcement.control.Announcer;
import org.mayday.batch.boundary.Batch;
import org.mayday.visits.boundary.RunState;

/** Announces what becomes of batches; never their arguments. In the caller's transaction. */
@Dependent
public class BatchNews {
  private final Announcer announcer;

  @Inject
  public BatchNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /** Tells that it was started, stopped, retried or finished. */
  void tell(String what, Batch batch) {
    JsonObjectBuilder content =
        Json.createObjectBuilder()
            .add("batch", batch.id().toString())
            .add("operation", batch.operation())
            .add("who", batch.who())
            .add("state", batch.state().name())
            .add("total", batch.total());
    for (RunState state : RunState.values()) {
      content.add(state.name().toLowerCase(java.util.Locale.ROOT), batch.in(state));
    }
    if (batch.tag() != null) {
      content.add("tag", batch.tag());
    }
    announcer.announce("org.mayday.batch." + what, batch.id().toString(), content.build());
  }
}
