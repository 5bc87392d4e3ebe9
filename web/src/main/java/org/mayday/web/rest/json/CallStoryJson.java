package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallStep;

/** A call and all that happened to it, oldest first. */
@Schema(name = "CallStory", description = "A call and all that happened to it, oldest first.")
public record CallStoryJson(CallJson call, List<CallStepJson> steps) {

  /** As the boundary tells it. */
  public static CallStoryJson of(Call call, List<CallStep> steps) {
    return new CallStoryJson(CallJson.of(call), steps.stream().map(CallStepJson::of).toList());
  }
}
