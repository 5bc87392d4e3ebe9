/**
 * Rows of tunnels and refused connections.
 *
 * <p>No behaviour beyond their own consistency.
 */
@NullMarked
package org.mayday.presence.entity;

import org.jspecify.annotations.NullMarked;
