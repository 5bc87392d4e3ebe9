/**
 * The doors for consoles that know the original vPro Enabled Gateway: who may use them, what goes
 * on at them, and the logins of consoles.
 *
 * <p>No sockets and no protocols: those are the connector's.
 */
@NullMarked
package org.mayday.doors.boundary;

import org.jspecify.annotations.NullMarked;
