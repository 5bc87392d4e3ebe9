package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What must be said for the AMT login of a PC. */
@Schema(name = "LoginExport", description = "What must be said for the AMT login of a PC.")
public record ExportJson(
    @Schema(description = "The name of the PC, as a sign that it is meant.", example = "ward-17")
        @NotNull
        @Size(max = 200)
        String confirmation,
    @Schema(description = "What it is needed for; kept in the audit log.", example = "repair")
        @NotNull
        @Size(max = 200)
        String why) {}
