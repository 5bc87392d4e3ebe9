/**
 * The firmware's side of redirection, written from the layouts of the messages and not from the
 * server's code: the start of a session with its login, serial over LAN, and what a host writes to
 * its serial port.
 */
@NullMarked
package org.mayday.simulator.redirection;

import org.jspecify.annotations.NullMarked;
