/**
 * One operation for many PCs: what was ordered, how far it is, and what came out of each PC.
 *
 * <p>No firmware and no threads here.
 */
@NullMarked
package org.mayday.batch.boundary;

import org.jspecify.annotations.NullMarked;
