/**
 * MicroProfile Metrics: figures of the gateway, the calls, the operations and the outbox.
 *
 * <p>Names and tags never hold a PC, a person or an address: their number must stay small.
 */
@NullMarked
package org.mayday.web.metrics;

import org.jspecify.annotations.NullMarked;
