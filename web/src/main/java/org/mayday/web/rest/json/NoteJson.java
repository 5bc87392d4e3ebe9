package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note about a call. */
@Schema(name = "Note", description = "A note about a call.")
public record NoteJson(
    @Schema(example = "The disk is not found at boot.") @NotBlank @Size(max = 4000) String text) {}
