package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a call is handed. */
@Schema(name = "Transfer", description = "To whom a call is handed.")
public record TransferJson(
    @Schema(description = "Sign-in name of a member of the staff.", example = "bob")
        @NotBlank
        @Size(max = 64)
        String to) {}
