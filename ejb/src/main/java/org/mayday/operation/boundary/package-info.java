/**
 * How an operation on a PC ends when it does not succeed.
 *
 * <p>No sessions here; those are control's.
 */
@NullMarked
package org.mayday.operation.boundary;

import org.jspecify.annotations.NullMarked;
