/**
 * The WS-Management client: operations on the classes of a managed PC, their deadline, and the
 * three ways in which they end badly.
 *
 * <p>No sockets, no HTTP, no threads and no knowledge of single firmware classes here.
 */
@NullMarked
package org.mayday.wsman;

import org.jspecify.annotations.NullMarked;
