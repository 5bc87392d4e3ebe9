package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.lan.boundary.Sweep;

/** The newest orders, at most 50, and where Mayday may look. */
@Schema(name = "Sweeps", description = "The newest orders, at most 50, and where Mayday may look.")
public record SweepsJson(
    List<SweepJson> sweeps,
    @Schema(description = "In which Mayday may look, such as 10.0.0.0/8; none if it is off.")
        List<String> networks) {

  /** As the boundary tells it. */
  public static SweepsJson of(List<Sweep> sweeps, List<String> networks) {
    return new SweepsJson(sweeps.stream().map(SweepJson::of).toList(), networks);
  }
}
