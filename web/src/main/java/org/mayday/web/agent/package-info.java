/**
 * The WebSocket of agents that run on PCs and relay bytes to the firmware.
 *
 * <p>What the bytes mean is not known here.
 */
@NullMarked
package org.mayday.web.agent;

import org.jspecify.annotations.NullMarked;
