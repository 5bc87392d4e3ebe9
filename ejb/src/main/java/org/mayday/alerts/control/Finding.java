package org.mayday.alerts.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.AlertSeverity;
import org.mayday.wsman.event.AmtMessage.Kind;

/**
 * One event that was read.
 *
 * @param messageId the firmware's number of it
 * @param words one sentence without its stop
 * @param raw as it was sent
 * @param identity equal for the same event by any inlet; says nothing of the PC
 * @param timed whether the identity holds the time of the PC
 * @param reason what the user gave as the reason of a call
 * @param hostName what the PC calls itself
 */
record Finding(
    Kind kind,
    AlertSeverity severity,
    @Nullable String messageId,
    List<String> arguments,
    String words,
    String raw,
    List<String> identity,
    boolean timed,
    @Nullable String reason,
    @Nullable String hostName) {}
