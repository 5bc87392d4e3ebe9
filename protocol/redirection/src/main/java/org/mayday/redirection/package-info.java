/**
 * Redirection of a PC's keyboard, screen, disks and serial line, as Intel AMT speaks it on ports
 * 16994 and 16995: the start of a session with its login, which all kinds share, and serial over
 * LAN.
 *
 * <p>Bytes in, bytes out: no sockets, no threads, no clocks.
 */
@NullMarked
package org.mayday.redirection;

import org.jspecify.annotations.NullMarked;
