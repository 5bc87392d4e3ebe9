package org.mayday.web.rest.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket in another system. */
@Schema(name = "Ticket", description = "A ticket in another system.")
public record TicketJson(
    @Schema(example = "INC0012345") @NotBlank @Size(max = 100) String reference) {}
