package org.mayday.mps.tunnel;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.config.DuplicateSettings;

/**
 * Notices that two machines share a UUID, and keeps the one that is connected from being driven out
 * by the other. A PC that comes back from another network is not taken for two: its former tunnel
 * is dead, and only a tunnel that still answers when it is driven out counts (docs/adr/0017).
 * Bounded and thread-safe.
 */
final class Quarantine {
  /** PCs of which driven out tunnels are remembered. */
  private static final int MOST = 10_000;

  private final Map<UUID, Fight> fights =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Fight> eldest) {
          return size() > MOST;
        }
      };
  private final DuplicateSettings settings;
  private final Clock clock;

  Quarantine(DuplicateSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** What happened with one UUID. */
  private static final class Fight {
    private final Deque<Instant> flaps = new ArrayDeque<>();
    private @Nullable DuplicatePlatform noticed;
  }

  /**
   * A tunnel was driven out by a newer one, and was alive.
   *
   * @return what is to be told, if this shows that there are two machines
   */
  synchronized Optional<DuplicatePlatform> drivenOut(
      UUID platform, InetSocketAddress former, InetSocketAddress newer) {
    Instant now = clock.instant();
    Fight fight = fights.computeIfAbsent(platform, key -> new Fight());
    fight.flaps.removeIf(moment -> moment.plus(settings.window()).isBefore(now));
    fight.flaps.add(now);
    DuplicatePlatform before = fight.noticed;
    if (fight.flaps.size() < settings.flaps() || before != null && before.until().isAfter(now)) {
      return Optional.empty();
    }
    DuplicatePlatform noticed =
        new DuplicatePlatform(
            platform, newer, former, fight.flaps.size(), 0, now, now.plus(settings.hold()));
    fight.noticed = noticed;
    fight.flaps.clear();
    return Optional.of(noticed);
  }

  /**
   * What speaks against a login whose password is right; null if nothing does.
   *
   * @param present the address whose tunnel the login would drive out; null if there is none
   */
  synchronized @Nullable Objection objection(
      UUID platform, InetSocketAddress caller, @Nullable InetSocketAddress present) {
    Fight fight = fights.get(platform);
    DuplicatePlatform noticed = fight == null ? null : fight.noticed;
    Instant now = clock.instant();
    if (fight == null || noticed == null) {
      return null;
    }
    if (!noticed.until().isAfter(now)) {
      fights.remove(platform);
      return null;
    }
    InetSocketAddress staying = present == null ? caller : present;
    boolean refused = present != null;
    fight.noticed =
        new DuplicatePlatform(
            platform,
            staying,
            refused ? caller : noticed.refused(),
            noticed.flaps(),
            noticed.refusals() + (refused ? 1 : 0),
            noticed.since(),
            refused ? now.plus(settings.hold()) : noticed.until());
    return refused
        ? new Objection(
            Reason.DUPLICATE_PLATFORM,
            "another machine with this UUID is connected from " + Doorkeeper.words(staying))
        : null;
  }

  /** The UUIDs of which one machine is held back now, the newest first. */
  synchronized List<DuplicatePlatform> list(int limit) {
    Instant now = clock.instant();
    return fights.values().stream()
        .flatMap(fight -> Optional.ofNullable(fight.noticed).stream())
        .filter(noticed -> noticed.until().isAfter(now))
        .sorted(Comparator.comparing(DuplicatePlatform::since).reversed())
        .limit(limit)
        .toList();
  }

  /** Forgets what happened with a UUID; returns whether a machine was held back. */
  synchronized boolean release(UUID platform) {
    Fight fight = fights.remove(platform);
    DuplicatePlatform noticed = fight == null ? null : fight.noticed;
    return noticed != null && noticed.until().isAfter(clock.instant());
  }
}
