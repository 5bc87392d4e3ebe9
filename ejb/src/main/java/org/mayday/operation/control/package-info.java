/**
 * Sessions with the firmware of connected PCs: one per tunnel, with limits and deadlines, each
 * operation ending in a result.
 *
 * <p>No knowledge of what an operation is for; power and calls know that.
 */
@NullMarked
package org.mayday.operation.control;

import org.jspecify.annotations.NullMarked;
