package org.mayday.web.rest.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether something changed. */
@Schema(name = "Done", description = "Whether something changed.")
public record DoneJson(@Schema(description = "False if it was over already.") boolean changed) {}
