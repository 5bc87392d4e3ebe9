/**
 * Inventories as they are kept.
 *
 * <p>No behaviour beyond their own consistency.
 */
@NullMarked
package org.mayday.inventory.entity;

import org.jspecify.annotations.NullMarked;
