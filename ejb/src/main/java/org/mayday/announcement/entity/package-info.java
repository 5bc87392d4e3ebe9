/**
 * The outbox row.
 *
 * <p>No behaviour beyond its own consistency.
 */
@NullMarked
package org.mayday.announcement.entity;

import org.jspecify.annotations.NullMarked;
