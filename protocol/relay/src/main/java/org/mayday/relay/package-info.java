/**
 * What Mayday and a command line say to each other over one WebSocket, to bring bytes to the
 * firmware of a PC: messages and windows, both sides of them.
 *
 * <p>No sockets, no threads of its own, and nothing about firmware.
 */
@NullMarked
package org.mayday.relay;

import org.jspecify.annotations.NullMarked;
