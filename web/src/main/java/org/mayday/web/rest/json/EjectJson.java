package org.mayday.web.rest.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mayday.image.boundary.ImageKind;

/** What is taken out of drives. */
@Schema(name = "Eject", description = "What is taken out of drives.")
public record EjectJson(
    @Schema(description = "Out of which; absent for both.") @Nullable ImageKind drive) {}
