package org.mayday.web.rest.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a certificate. */
@Schema(name = "CertificateFlaw", description = "What is wrong with a certificate.")
public record FlawJson(
    @Schema(description = "True if no PC accepts it; false if some firmware does not.")
        boolean serious,
    String says) {}
