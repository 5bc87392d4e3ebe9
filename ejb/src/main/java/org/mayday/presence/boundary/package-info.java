/**
 * Tunnels come and go: what the gateway tells, and what others may ask about it.
 *
 * <p>No classification of callers here; calls does that.
 */
@NullMarked
package org.mayday.presence.boundary;

import org.jspecify.annotations.NullMarked;
