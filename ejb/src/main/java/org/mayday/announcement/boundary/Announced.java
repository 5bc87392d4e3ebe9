package org.mayday.announcement.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that has been committed; see {@link AnnouncedTogether}.
 *
 * @param id for de-duplication
 * @param type such as {@code org.mayday.call.ringing}
 * @param time when it happened
 * @param subject what it happened to, usually a UUID
 * @param data JSON object
 */
public record Announced(UUID id, String type, Instant time, String subject, String data)
    implements Serializable {}
