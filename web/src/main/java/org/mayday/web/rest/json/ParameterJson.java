package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.operation.boundary.Parameter;

/** What has to be said along with an operation. */
@Schema(name = "Parameter", description = "What has to be said along with an operation.")
public record ParameterJson(
    String name,
    Parameter.Kind kind,
    boolean required,
    @Schema(description = "The only values, of a CHOICE.") List<String> choices,
    @Schema(description = "The least number, or the least length in characters.") long least,
    @Schema(description = "The greatest number, or the greatest length in characters.") long most) {

  /** As the boundary tells it. */
  public static ParameterJson of(Parameter from) {
    return new ParameterJson(
        from.name(), from.kind(), from.required(), from.choices(), from.least(), from.most());
  }
}
