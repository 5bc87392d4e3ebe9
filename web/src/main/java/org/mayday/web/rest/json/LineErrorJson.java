package org.mayday.web.rest.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a line of an import. */
@Schema(name = "LineError", description = "What is wrong with a line of an import.")
public record LineErrorJson(
    @Schema(description = "Where the record ends, from 1; 0 for the text as a whole.") long line,
    String message) {}
