package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mayday.power.boundary.PowerAction;

/** What is asked of the power of a PC. */
@Schema(name = "PowerOrder", description = "What is asked of the power of a PC.")
public record PowerOrderJson(@Schema(example = "RESET") @NotNull PowerAction action) {}
