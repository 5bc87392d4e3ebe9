package org.mayday.mps.proxy;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorNow;
import org.mayday.mps.api.DoorRefusal;
import org.mayday.mps.api.DoorVisit;

/** What happened at a door since the start. Thread-safe. */
final class DoorFigures {
  private final Clock clock;
  private final Map<DoorRefusal, Long> refused = new EnumMap<>(DoorRefusal.class);
  private long accepted;
  private long requests;
  private long toPcs;
  private long fromPcs;
  private @Nullable Instant lastUse;
  private String lastUser = "";
  private String lastError = "";
  private @Nullable Instant lastErrorAt;

  DoorFigures(Clock clock) {
    this.clock = clock;
  }

  synchronized void accepted() {
    accepted++;
  }

  /** A PC was reached. */
  synchronized void used(String user) {
    requests++;
    lastUse = clock.instant();
    lastUser = user;
  }

  synchronized void toPc(int bytes) {
    toPcs += bytes;
  }

  synchronized void fromPc(int bytes) {
    fromPcs += bytes;
  }

  synchronized void refused(DoorRefusal kind, String sentence) {
    refused.merge(kind, 1L, Long::sum);
    failed(sentence);
  }

  /** Something went wrong at the door itself. */
  synchronized void failed(String sentence) {
    lastError = sentence;
    lastErrorAt = clock.instant();
  }

  /** All of it, for a door that is switched on. */
  synchronized DoorNow now(
      Door door,
      boolean listening,
      InetSocketAddress address,
      int connections,
      List<DoorVisit> visits) {
    return new DoorNow(
        door,
        true,
        listening,
        address,
        connections,
        accepted,
        requests,
        toPcs,
        fromPcs,
        refused,
        lastUse,
        lastUser,
        lastError,
        lastErrorAt,
        visits);
  }
}
