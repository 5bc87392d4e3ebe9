package org.mayday.mps.api;

import java.io.Serializable;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses a PC through a door, for as long as he does so without a longer pause; not each
 * of his connections.
 *
 * @param id of the visit, unique over restarts
 * @param user as the application named him
 * @param client where he came from first
 * @param ports of the PC that were used
 * @param until when it ended; null as long as it goes on
 * @param open connections to the PC that are open now
 * @param connections to the PC so far
 * @param requests of HTTP so far
 * @param toPc bytes so far
 * @param fromPc bytes so far
 */
public record DoorVisit(
    UUID id,
    Door door,
    String user,
    UUID platform,
    InetAddress client,
    Set<Integer> ports,
    Instant since,
    Instant lastUse,
    @Nullable Instant until,
    int open,
    long connections,
    long requests,
    long toPc,
    long fromPc)
    implements Serializable {
  public DoorVisit {
    ports = Set.copyOf(ports);
  }
}
