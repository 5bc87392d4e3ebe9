/**
 * The firmware's side of redirection: the start of a session with its login and serial over LAN,
 * written from the layouts of the messages and not from the server's code; the screen and disks,
 * whose messages the protocol module writes for both sides; and what a host shows, writes and
 * reads.
 */
@NullMarked
package org.mayday.simulator.redirection;

import org.jspecify.annotations.NullMarked;
