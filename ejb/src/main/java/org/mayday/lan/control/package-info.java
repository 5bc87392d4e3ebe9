/**
 * Visits PCs at addresses of the network, so many at a time. Nothing of tunnels, nothing of new
 * PCs.
 */
@NullMarked
package org.mayday.lan.control;

import org.jspecify.annotations.NullMarked;
