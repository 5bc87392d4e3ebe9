package org.mayday.mps.proxy;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorVisit;

/** What somebody does with a PC through a door, counted. Thread-safe. */
final class Visit {
  private final UUID id = UUID.randomUUID();
  private final Key key;
  private final InetAddress client;
  private final Instant since;
  private final Set<Integer> ports = new TreeSet<>();
  private Instant lastUse;
  private int open;
  private long connections;
  private long requests;
  private long toPc;
  private long fromPc;

  /** Whose visit it is. */
  record Key(Door door, String user, UUID platform) {}

  Visit(Key key, InetAddress client, Instant since) {
    this.key = key;
    this.client = client;
    this.since = since;
    this.lastUse = since;
  }

  Key key() {
    return key;
  }

  /** A connection to the PC is opened. */
  synchronized void opened(int port, Instant now) {
    ports.add(port);
    open++;
    connections++;
    lastUse = now;
  }

  synchronized void closed(Instant now) {
    open--;
    lastUse = now;
  }

  synchronized void requested() {
    requests++;
  }

  synchronized void toPc(int bytes) {
    toPc += bytes;
  }

  synchronized void fromPc(int bytes) {
    fromPc += bytes;
  }

  /** Whether nothing is open, for so long. */
  synchronized boolean isOver(Instant now, Duration pause) {
    return open == 0 && !lastUse.plus(pause).isAfter(now);
  }

  /**
   * What is told of it.
   *
   * @param until null as long as it goes on
   */
  synchronized DoorVisit told(@Nullable Instant until) {
    return new DoorVisit(
        id,
        key.door(),
        key.user(),
        key.platform(),
        client,
        ports,
        since,
        lastUse,
        until,
        open,
        connections,
        requests,
        toPc,
        fromPc);
  }
}
