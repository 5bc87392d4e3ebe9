/**
 * What a load balancer in front of the gateway says of the connections that it passes on: the PROXY
 * protocol, versions 1 and 2, by its specification (HAProxy, "The PROXY protocol", 2020/03/05).
 *
 * <p>Bytes in, addresses out: no sockets, no threads and no settings here.
 */
@NullMarked
package org.mayday.mps.front;

import org.jspecify.annotations.NullMarked;
