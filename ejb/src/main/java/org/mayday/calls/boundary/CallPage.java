package org.mayday.calls.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * A page of calls.
 *
 * @param total how many calls there are on all pages
 */
public record CallPage(List<Call> calls, long total) implements Serializable {}
