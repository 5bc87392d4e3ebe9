package org.mayday.diagnosis.control;

import java.time.Instant;

/**
 * What a PC was told about calling, and when it said so.
 *
 * @param who sign-in name of whoever had it read
 */
public record Reading(Instant at, String who, CallingSetup setup) {}
