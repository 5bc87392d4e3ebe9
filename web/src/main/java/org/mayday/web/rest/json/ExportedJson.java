package org.mayday.web.rest.json;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.fleet.boundary.ExportedLogins;

/** What the firmware of a PC is logged in to with. */
@Schema(name = "ExportedLogins", description = "What the firmware of a PC is logged in to with.")
public record ExportedJson(
    @Schema(example = "4c4c4544-004b-4210-8033-b7c04f504633") UUID platform,
    @Schema(example = "ward-17") String name,
    List<AmtLoginJson> logins) {

  /** As the boundary tells it. */
  public static ExportedJson of(ExportedLogins from) {
    return new ExportedJson(
        from.platform(),
        from.name(),
        from.logins().stream()
            .map(login -> new AmtLoginJson(login.user(), login.password(), login.certain()))
            .toList());
  }
}
