/**
 * What Mayday and an agent beside a PC's firmware say to each other over one WebSocket: messages
 * and windows, both sides of them.
 *
 * <p>No sockets, no threads of its own, and nothing about firmware.
 */
@NullMarked
package org.mayday.relay;

import org.jspecify.annotations.NullMarked;
