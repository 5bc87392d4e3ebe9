/**
 * Consoles under way: who sits at them, the line to the firmware, and what is recorded of them.
 *
 * <p>No WebSockets here; the firmware's messages are made and read by {@code
 * org.mayday.redirection}.
 */
@NullMarked
package org.mayday.console.control;

import org.jspecify.annotations.NullMarked;
