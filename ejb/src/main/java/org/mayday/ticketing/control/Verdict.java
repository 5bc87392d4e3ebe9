package org.mayday.ticketing.control;

import org.jspecify.annotations.Nullable;

/**
 * What to do with a message.
 *
 * @param answer for whoever wants one
 * @param dead why it is to be put aside; null if it is not
 */
record Verdict(String answer, @Nullable String dead) {}
