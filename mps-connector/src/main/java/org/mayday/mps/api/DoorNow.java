package org.mayday.mps.api;

import java.io.Serializable;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A door as it is now, with figures since the start of the server.
 *
 * @param on whether it is switched on
 * @param listening whether its port is bound
 * @param address where it listens, or is to listen; null if it is off
 * @param connections of clients, now
 * @param accepted connections of clients
 * @param requests that reached a PC: connections through the door, and requests of HTTP
 * @param toPcs bytes
 * @param fromPcs bytes
 * @param refused by kind; kinds that never happened are left out
 * @param lastUse when a PC was reached last; null if never
 * @param lastUser who did so; empty if nobody
 * @param lastError what went wrong last, in a sentence; empty if nothing
 * @param lastErrorAt when that was; null if never
 * @param visits that go on
 */
public record DoorNow(
    Door door,
    boolean on,
    boolean listening,
    @Nullable InetSocketAddress address,
    int connections,
    long accepted,
    long requests,
    long toPcs,
    long fromPcs,
    Map<DoorRefusal, Long> refused,
    @Nullable Instant lastUse,
    String lastUser,
    String lastError,
    @Nullable Instant lastErrorAt,
    List<DoorVisit> visits)
    implements Serializable {
  public DoorNow {
    refused = Map.copyOf(refused);
    visits = List.copyOf(visits);
  }
}
