/**
 * Operations on PCs: what there is, how to ask for one, what comes out, and how one ends when it
 * does not succeed.
 *
 * <p>No sessions and no firmware here; those are control's.
 */
@NullMarked
package org.mayday.operation.boundary;

import org.jspecify.annotations.NullMarked;
