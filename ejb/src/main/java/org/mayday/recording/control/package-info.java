/**
 * Recordings under way, their files and the shelf that lists them.
 *
 * <p>Nothing here knows of consoles, browsers or the firmware's protocols.
 */
@NullMarked
package org.mayday.recording.control;

import org.jspecify.annotations.NullMarked;
