/**
 * The agent: runs on a PC beside Intel's Local Manageability Service (LMS) and relays bytes between
 * it and Mayday, which decides everything.
 *
 * <p>It connects to two fixed ports of this PC and to nothing else.
 */
@NullMarked
package org.mayday.cli.agent;

import org.jspecify.annotations.NullMarked;
