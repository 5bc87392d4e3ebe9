package org.mayday.setup.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * What happened at a step of setting a PC up.
 *
 * @param words a sentence; nothing secret
 */
public record SetupNote(SetupStep step, String words, Instant at) implements Serializable {}
