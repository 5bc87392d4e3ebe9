/**
 * Who may use the doors for consoles, which PC they mean, and the record of it.
 *
 * <p>No sockets but those of the test, and no protocols.
 */
@NullMarked
package org.mayday.doors.control;

import org.jspecify.annotations.NullMarked;
