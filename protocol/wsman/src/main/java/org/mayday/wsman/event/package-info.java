/**
 * What AMT says by itself over WS-Management: events (DSP0226 10) read, acknowledged and put into
 * words.
 *
 * <p>No transport, no clock and no opinion about who must be told.
 */
@NullMarked
package org.mayday.wsman.event;

import org.jspecify.annotations.NullMarked;
