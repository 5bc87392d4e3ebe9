/**
 * PCs that have their tunnel to somebody else's vPro Enabled Gateway, and the way to them through
 * its SOCKS and HTTP proxies.
 *
 * <p>Blocking sockets on the threads of those who want a channel, and none of its own; nobody is
 * let in here: the application says which PCs a gateway has.
 */
@NullMarked
package org.mayday.mps.foreign;

import org.jspecify.annotations.NullMarked;
