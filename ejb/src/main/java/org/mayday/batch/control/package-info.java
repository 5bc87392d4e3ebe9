/**
 * Makes runs of a batch, counts them, stops them, tries the failed ones again.
 *
 * <p>How a run is done is the business of the visits.
 */
@NullMarked
package org.mayday.batch.control;

import org.jspecify.annotations.NullMarked;
