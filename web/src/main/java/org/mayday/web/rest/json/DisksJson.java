package org.mayday.web.rest.json;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.DrivesNow;
import org.mayday.console.boundary.Lending;

/** What is lent to a PC. */
@Schema(name = "Disks", description = "What is lent to a PC.")
public record DisksJson(
    @Schema(description = "Whether drives are lent.") boolean lent,
    @Schema(description = "Who lends them, or whose program does.") @Nullable String lentBy,
    @Schema(description = "Whether a program lends them, and no page.") boolean program,
    @Schema(description = "How the last lending by a program ended, if nothing is lent.")
        @Nullable String ended,
    @Schema(description = "Whether the PC sees the drives; it does from its next restart on.")
        @Nullable Boolean seen,
    @Schema(description = "How often the PC has restarted since they were lent.")
        @Nullable Integer resets,
    List<DriveJson> drives) {

  /** As the boundary tells it. */
  public static DisksJson of(Lending from) {
    DrivesNow now = from.drives();
    return new DisksJson(
        now != null,
        some(from.by()),
        from.program(),
        some(from.ended()),
        now == null ? null : now.seen(),
        now == null ? null : now.resets(),
        now == null ? List.of() : now.drives().stream().map(DriveJson::of).toList());
  }

  private static @Nullable String some(String text) {
    return text.isEmpty() ? null : text;
  }
}
