/**
 * The WebSockets of command lines that relay bytes: agents to the firmware of the PC on which they
 * run, others from a port of their own to that of a PC.
 *
 * <p>What the bytes mean is not known here.
 */
@NullMarked
package org.mayday.web.relay;

import org.jspecify.annotations.NullMarked;
