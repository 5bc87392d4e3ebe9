package org.mayday.presence.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A tunnel that is open as far as the rows know.
 *
 * @param ports its forwarded ports as the row keeps them
 */
record OpenTunnel(UUID tunnel, UUID platform, Instant openedAt, String ports) {

  /** From the columns in this order. */
  static OpenTunnel of(Object[] columns) {
    return new OpenTunnel(
        UUID.fromString((String) columns[0]),
        UUID.fromString((String) columns[1]),
        (Instant) columns[2],
        (String) columns[3]);
  }
}
