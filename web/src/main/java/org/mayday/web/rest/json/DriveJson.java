package org.mayday.web.rest.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.DriveNow;
import org.mayday.image.boundary.ImageKind;

/** A drive that is lent to a PC. */
@Schema(name = "Drive", description = "A drive that is lent to a PC.")
public record DriveJson(
    ImageKind drive,
    @Schema(description = "What is in it.") @Nullable DriveImageJson image,
    @Schema(description = "That the PC has written.") long commands,
    @Schema(description = "Commands whose answer was not good.") long failed,
    @Schema(description = "Blocks that went to the PC.") long read,
    @Schema(description = "Blocks that came from the PC.") long written,
    @Schema(description = "The last block that the PC read or wrote; -1 for none.") long last,
    @Schema(description = "Whether the PC has opened it.") boolean ejected,
    @Schema(description = "What went wrong with it last.") @Nullable String problem) {

  /** As the boundary tells it. */
  public static DriveJson of(DriveNow from) {
    DriveNow.Image image = from.image();
    return new DriveJson(
        from.drive(),
        image == null ? null : DriveImageJson.of(image),
        from.commands(),
        from.failed(),
        from.read(),
        from.written(),
        from.last(),
        from.ejected(),
        from.words().isEmpty() ? null : from.words());
  }
}
