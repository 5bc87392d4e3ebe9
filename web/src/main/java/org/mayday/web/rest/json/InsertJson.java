package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An image for a drive. */
@Schema(name = "Insert", description = "An image for a drive.")
public record InsertJson(
    @Schema(description = "An image of the library; its kind says which drive.") @NotNull
        UUID image) {}
