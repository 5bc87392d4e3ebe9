package org.mayday.announcement.control;

import jakarta.json.JsonObject;

/**
 * Something to announce.
 *
 * @param type such as {@code org.mayday.call.ringing}
 * @param subject what it happened to, usually a UUID
 * @param content nothing secret
 */
public record News(String type, String subject, JsonObject content) {}
