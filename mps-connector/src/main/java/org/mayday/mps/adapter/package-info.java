/**
 * The inbound side of the resource adapter: its life cycle and the delivery of events to the
 * message-driven bean.
 *
 * <p>No protocol and no sockets live here.
 */
@NullMarked
package org.mayday.mps.adapter;

import org.jspecify.annotations.NullMarked;
