package org.mayday.web.rest.json;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.operation.boundary.Sheet;

/** Facts about one thing, or many things of a kind. */
@Schema(name = "Part", description = "Facts about one thing, or many things of a kind.")
public record PartJson(
    String name,
    @Schema(description = "Whether these are many things.") boolean many,
    @Schema(description = "Values by name: texts for people, in the firmware's terms.")
        List<Map<String, String>> items) {

  /** As the boundary tells them. */
  public static List<PartJson> of(Sheet sheet) {
    return sheet.parts().stream()
        .map(part -> new PartJson(part.name(), part.many(), part.items()))
        .toList();
  }
}
