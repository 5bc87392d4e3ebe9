package org.mayday.alerts.control;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that firmware said, not read yet.
 *
 * @param id the same when it is told again
 * @param tunnel the tunnel that it came through; null if it came from inside the company network
 * @param address where it came from, or, through a tunnel, where firmware wanted it to go; at most
 *     400 characters
 * @param content at most 64 KiB; not copied
 */
public record Incoming(
    UUID id,
    UUID platform,
    @Nullable UUID tunnel,
    Form form,
    String address,
    byte[] content,
    Instant at) {

  /** What it is meant to be. */
  public enum Form {
    /** The body of a POST: a delivery of WS-Management events. */
    EVENT,
    /** A datagram: a Platform Event Trap. */
    TRAP,
    /** Something else. */
    UNKNOWN
  }
}
