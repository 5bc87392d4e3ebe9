/**
 * The doors for consoles that know the original vPro Enabled Gateway: an HTTP proxy and a SOCKS
 * proxy, which lead to ports of PCs and nowhere else.
 *
 * <p>Works of the container, two for each connection at most, with blocking sockets; no MINA, and
 * no decision about who may: that is asked for.
 */
@NullMarked
package org.mayday.mps.proxy;

import org.jspecify.annotations.NullMarked;
