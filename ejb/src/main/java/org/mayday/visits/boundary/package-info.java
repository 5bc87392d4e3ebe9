/**
 * Operations in the background: at once, and when their PC calls next; what was ordered, how far it
 * is and what came out.
 *
 * <p>No firmware and no threads here; those are control's.
 */
@NullMarked
package org.mayday.visits.boundary;

import org.jspecify.annotations.NullMarked;
