/**
 * Asks the gateways of others which PCs they have, subscribes to their notifications, and has the
 * connector open and end the tunnels that follow from that.
 *
 * <p>What a gateway says is bounded before it is believed, and never decides where connections go.
 */
@NullMarked
package org.mayday.gateways.control;

import org.jspecify.annotations.NullMarked;
