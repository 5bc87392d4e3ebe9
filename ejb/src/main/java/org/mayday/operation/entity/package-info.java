/**
 * Pinned certificates of PCs.
 *
 * <p>No behaviour beyond their own consistency.
 */
@NullMarked
package org.mayday.operation.entity;

import org.jspecify.annotations.NullMarked;
