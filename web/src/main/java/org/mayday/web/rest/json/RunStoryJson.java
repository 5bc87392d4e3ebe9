package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.operation.boundary.Sheet;
import org.mayday.visits.boundary.Run;

/** A run, and what has come out of it so far. */
@Schema(name = "RunStory", description = "A run, and what has come out of it so far.")
public record RunStoryJson(RunJson run, List<PartJson> parts) {

  /** As the boundary tells it. */
  public static RunStoryJson of(Run run, Sheet sheet) {
    return new RunStoryJson(RunJson.of(run), PartJson.of(sheet));
  }
}
