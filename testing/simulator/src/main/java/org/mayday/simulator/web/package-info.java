/**
 * The web server of AMT firmware on one channel: HTTP 1.1, Digest, chunks, and TLS inside the
 * tunnel. Written after what captures of real firmware show, and independently of Mayday's own
 * client, so that both cannot share a mistake.
 *
 * <p>No sockets and no threads here: bytes come in, bytes go out. What an answer says is a {@link
 * org.mayday.simulator.web.WebContent}'s business.
 */
@NullMarked
package org.mayday.simulator.web;

import org.jspecify.annotations.NullMarked;
