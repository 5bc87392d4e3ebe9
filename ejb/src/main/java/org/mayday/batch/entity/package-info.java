/**
 * Batches.
 *
 * <p>No behaviour beyond their own consistency.
 */
@NullMarked
package org.mayday.batch.entity;

import org.jspecify.annotations.NullMarked;
