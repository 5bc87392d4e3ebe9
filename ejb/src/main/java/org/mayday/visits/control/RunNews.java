package org.mayday.visits.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.mayday.announcement.control.Announcer;
import org.mayday.announcement.control.News;
import org.mayday.visits.boundary.Run;

/** Announces what becomes of runs; never their arguments. In the caller's transaction. */
@Dependent
public class RunNews {
  private final Announcer announcer;

  @Inject
  public RunNews(Announcer announcer) {
    this.announcer = announcer;
  }

  /**
   * Tells it.
   *
   * @param what queued, started, requeued, done, failed, cancelled or expired
   */
  void tell(String what, Run run) {
    tell(what, List.of(run));
  }

  void tell(String what, List<Run> runs) {
    announcer.announce(runs.stream().map(run -> news(what, run)).toList());
  }

  private static News news(String what, Run run) {
    JsonObjectBuilder content =
        Json.createObjectBuilder()
            .add("DeviceUuid", run.platform().toString())
            .add("DeviceFqdn", run.platformName())
            .add("run", run.id().toString())
            .add("operation", run.operation())
            .add("who", run.who())
            .add("state", run.state().name())
            .add("attempts", run.attempts())
            .add("expires", run.expires().toString());
    if (run.batch() != null) {
      content.add("batch", run.batch().toString());
    }
    if (run.failure() != null) {
      content.add("failure", run.failure());
    }
    if (run.message() != null) {
      content.add("message", run.message());
    }
    return new News("org.mayday.run." + what, run.platform().toString(), content.build());
  }
}
