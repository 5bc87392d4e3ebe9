package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a PC may log in to the gateway. */
@Schema(name = "Enabled", description = "Whether a PC may log in to the gateway.")
public record EnabledJson(@NotNull Boolean enabled) {}
