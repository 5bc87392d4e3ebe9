/**
 * A durable subscriber of Mayday's topic on OpenMQ, as another system would have one: prints each
 * event once. It can send commands as well.
 *
 * <p>No class of Mayday is used here; events and commands are the contract (docs/ticketing.md).
 */
@NullMarked
package org.mayday.subscriber;

import org.jspecify.annotations.NullMarked;
