/**
 * The classes of AMT's firmware: what their instances look like (templates under {@code classes/}),
 * what the values in them are for one PC, and what their methods do to it.
 *
 * <p>No XML of requests and no HTTP here; those arrive parsed.
 */
@NullMarked
package org.mayday.simulator.firmware;

import org.jspecify.annotations.NullMarked;
