/**
 * The event sink against firmware in memory: two ends of the protocol's channels, no sockets and a
 * clock that the test moves.
 */
@NullMarked
package org.mayday.mps.event;

import org.jspecify.annotations.NullMarked;
