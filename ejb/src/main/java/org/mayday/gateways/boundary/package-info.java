/**
 * The gateways of others: what administrators say about them, what they themselves say about PCs,
 * and how they are.
 *
 * <p>No sockets to PCs and no tunnels: those are the connector's.
 */
@NullMarked
package org.mayday.gateways.boundary;

import org.jspecify.annotations.NullMarked;
