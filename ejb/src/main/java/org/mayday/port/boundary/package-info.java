/**
 * Ports of PCs for programs that have their own protocol: tickets for them, and the door through
 * which whoever has one brings bytes.
 *
 * <p>No WebSockets here, and nothing of what the bytes mean.
 */
@NullMarked
package org.mayday.port.boundary;

import org.jspecify.annotations.NullMarked;
