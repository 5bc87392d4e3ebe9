/**
 * Ports of PCs that are forwarded: who may, how many, for how long, and how bytes move.
 *
 * <p>Nothing of what the bytes mean.
 */
@NullMarked
package org.mayday.port.control;

import org.jspecify.annotations.NullMarked;
