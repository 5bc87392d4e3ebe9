/**
 * SOAP 1.2 envelopes with WS-Addressing and WS-Management headers, written, read, and bound to
 * classes; the only place that knows what an Envelope looks like.
 *
 * <p>No transport and no firmware class here.
 */
@NullMarked
package org.mayday.wsman.envelope;

import org.jspecify.annotations.NullMarked;
