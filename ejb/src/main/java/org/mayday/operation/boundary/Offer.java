package org.mayday.operation.boundary;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An operation and whether a PC can be asked for it.
 *
 * @param obstacle a sentence why not; null if nothing is known against it
 */
public record Offer(OperationInfo info, @Nullable String obstacle) implements Serializable {}
