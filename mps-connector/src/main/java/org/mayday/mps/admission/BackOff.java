package org.mayday.mps.admission;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.BackedOff;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.config.AddressRange;
import org.mayday.mps.config.BackOffSettings;

/**
 * Who failed too often and has to pause: a source, whose connections are then closed as they come,
 * or one claimed UUID from one source, whose logins then fail unchecked. A UUID is never held
 * against other sources, and a source from which PCs are logged in is not held at all, so that
 * neither a stranger nor a bad neighbour can lock a PC out (docs/adr/0016). Bounded and
 * thread-safe.
 */
public final class BackOff {
  private final Offences<Source> sources;
  private final Offences<Claimant> claimants;
  private final Map<Source, Integer> tunnels = new ConcurrentHashMap<>();
  private final List<AddressRange> fronts;
  private final Clock clock;

  /**
   * @param fronts nothing is held against these addresses, because others call through them
   */
  public BackOff(BackOffSettings settings, List<AddressRange> fronts, Clock clock) {
    this.sources = new Offences<>(settings);
    this.claimants = new Offences<>(settings);
    this.fronts = fronts;
    this.clock = clock;
  }

  /** A claimed UUID from one source. */
  private record Claimant(Source source, UUID platform) {}

  /** Until when connections from an address are closed as they come; empty if they are not. */
  public Optional<Instant> until(InetAddress address) {
    Source source = Source.of(address);
    Instant now = clock.instant();
    Optional<Instant> until = sources.until(source, now);
    return until.isPresent() && isGood(source, now) ? Optional.empty() : until;
  }

  /** Until when this UUID cannot log in from an address; empty if it can try. */
  public Optional<Instant> until(InetAddress address, UUID platform) {
    return claimants.until(new Claimant(Source.of(address), platform), clock.instant());
  }

  /** A connection failed in a way that PCs do not, at least not often. */
  public void failed(InetAddress address, @Nullable UUID platform) {
    if (fronts.stream().anyMatch(front -> front.contains(address))) {
      return;
    }
    Source source = Source.of(address);
    Instant now = clock.instant();
    if (platform != null) {
      claimants.failed(new Claimant(source, platform), now);
    }
    if (!isGood(source, now)) {
      sources.failed(source, now);
    }
  }

  /**
   * A PC has logged in: what was held against it and its source is forgotten. To be followed by one
   * {@link #ended}.
   */
  public void succeeded(InetAddress address, UUID platform) {
    Source source = Source.of(address);
    tunnels.merge(source, 1, Integer::sum);
    claimants.forget(new Claimant(source, platform));
    sources.good(source, clock.instant());
  }

  /** The tunnel of a PC that had logged in is gone. */
  public void ended(InetAddress address) {
    tunnels.computeIfPresent(Source.of(address), (key, count) -> count == 1 ? null : count - 1);
  }

  private boolean isGood(Source source, Instant now) {
    return tunnels.containsKey(source) || sources.isGood(source, now);
  }

  /** Whether a refusal for this reason speaks against its source. */
  public static boolean counts(Reason reason) {
    return switch (reason) {
      case TLS_FAILED,
          DEADLINE,
          PROTOCOL_ERROR,
          METHOD_NOT_ALLOWED,
          UNKNOWN_PLATFORM,
          CERTIFICATE_REQUIRED,
          WRONG_CERTIFICATE,
          WRONG_CREDENTIALS ->
          true;
      default -> false;
    };
  }

  /** Who has to pause now, who is listed longest first. */
  public List<BackedOff> list(int limit) {
    Instant now = clock.instant();
    List<BackedOff> found = new ArrayList<>();
    sources.each(
        now,
        (source, offence) -> {
          if (!isGood(source, now)) {
            found.add(new BackedOff(source.toString(), null, offence.times(), offence.until()));
          }
        });
    claimants.each(
        now,
        (claimant, offence) ->
            found.add(
                new BackedOff(
                    claimant.source().toString(),
                    claimant.platform(),
                    offence.times(),
                    offence.until())));
    found.sort((one, other) -> other.until().compareTo(one.until()));
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  /**
   * Forgets what is held against a source as it is listed, or against one UUID from there.
   *
   * @return false if there was nothing
   */
  public boolean release(String listed, @Nullable UUID platform) {
    return platform == null
        ? sources.forgetIf(source -> source.toString().equals(listed))
        : claimants.forgetIf(
            claimant ->
                claimant.platform().equals(platform)
                    && claimant.source().toString().equals(listed));
  }
}
