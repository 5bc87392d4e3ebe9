/**
 * Remote hands: tickets, and the door through which a browser with a ticket comes to a PC's serial
 * line or screen.
 *
 * <p>No WebSockets here, and nothing of the firmware's protocol.
 */
@NullMarked
package org.mayday.console.boundary;

import org.jspecify.annotations.NullMarked;
