package org.mayday.diagnosis.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What to do, or what would tell.
 *
 * @param what a sentence
 * @param where where to do it; null if nowhere in Mayday
 */
public record Advice(String what, @Nullable Where where) implements Serializable {}
