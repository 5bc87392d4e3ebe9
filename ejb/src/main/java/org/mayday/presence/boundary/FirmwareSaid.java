package org.mayday.presence.boundary;

import org.mayday.mps.api.FirmwareReport;

/**
 * Firmware said something by itself through a tunnel; heard inside a transaction of its own. For
 * other components. It may be said again with the same report, if its transaction fails.
 *
 * @param report what came, unread
 */
public record FirmwareSaid(FirmwareReport report) {}
