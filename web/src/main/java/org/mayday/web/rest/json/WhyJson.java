package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a call is declined. */
@Schema(name = "Why", description = "Why a call is declined.")
public record WhyJson(
    @Schema(description = "For the history of the call.", example = "A test by the vendor.")
        @NotBlank
        @Size(max = 4000)
        String why) {}
