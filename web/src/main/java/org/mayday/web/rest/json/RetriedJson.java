package org.mayday.web.rest.json;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is tried again. */
@Schema(name = "Retried", description = "What is tried again.")
public record RetriedJson(@Schema(description = "How many PCs.") int retried) {}
