/**
 * The two parties of APF as state machines without wires, clocks or threads: bytes and moments come
 * in by calls, messages and news go out to the host.
 *
 * <p>No socket, no wait and no decision about who may log in is made here.
 */
@NullMarked
package org.mayday.apf.session;

import org.jspecify.annotations.NullMarked;
