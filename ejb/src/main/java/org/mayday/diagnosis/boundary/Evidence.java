package org.mayday.diagnosis.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict is based on.
 *
 * @param what a sentence
 * @param at when that was so; null for now
 */
public record Evidence(String what, @Nullable Instant at) implements Serializable {}
