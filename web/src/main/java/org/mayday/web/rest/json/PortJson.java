package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A port of a PC. */
@Schema(name = "Port", description = "A port of a PC.")
public record PortJson(
    @Schema(description = "16992, 16993, 16994, 16995 or 5900.", example = "16994") @NotNull
        Integer port) {}
