/**
 * Where the channels end that firmware opens by itself: requests of WS-Management events are read,
 * answered and handed on unread.
 *
 * <p>No decoding of events, no sockets, no threads and no clock of its own: everything runs in the
 * mailbox of the tunnel.
 */
@NullMarked
package org.mayday.mps.event;

import org.jspecify.annotations.NullMarked;
