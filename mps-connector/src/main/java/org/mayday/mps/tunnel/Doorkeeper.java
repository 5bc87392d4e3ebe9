package org.mayday.mps.tunnel;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.admission.BackOff;
import org.mayday.mps.api.BackedOff;
import org.mayday.mps.api.DuplicatePlatform;
import org.mayday.mps.api.HeldBack;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.config.DuplicateSettings;

/** Objects to logins for more than a wrong password, and remembers who failed. Thread-safe. */
public final class Doorkeeper implements HeldBack {
  private final BackOff backOff;
  private final Quarantine quarantine;
  private final TunnelEvents events;

  public Doorkeeper(
      BackOff backOff, DuplicateSettings duplicates, Clock clock, TunnelEvents events) {
    this.backOff = backOff;
    this.quarantine = new Quarantine(duplicates, clock);
    this.events = events;
  }

  /** What speaks against a login before its password is looked at; null if nothing does. */
  @Nullable Objection beforeLogin(UUID platform, InetSocketAddress peer) {
    if (BogusUuids.contains(platform)) {
      return new Objection(Reason.BOGUS_PLATFORM, "many boards have this UUID");
    }
    Optional<Instant> until = backOff.until(peer.getAddress(), platform);
    return until.isPresent()
        ? new Objection(
            Reason.BACKED_OFF, "too many failed logins, next attempt after " + until.get())
        : null;
  }

  /**
   * What speaks against a login whose password is right; null if nothing does.
   *
   * @param present the tunnel that it would drive out, if there is one
   */
  @Nullable Objection atLogin(UUID platform, InetSocketAddress peer, @Nullable Tunnel present) {
    return quarantine.objection(platform, peer, present == null ? null : present.peer());
  }

  /** A login was judged. */
  void failed(UUID platform, InetSocketAddress peer, Reason reason) {
    if (BackOff.counts(reason)) {
      backOff.failed(peer.getAddress(), platform);
    }
  }

  /** A connection ended without a tunnel, and no login of it had been judged. */
  void refused(TunnelRefused refusal) {
    InetAddress address = refusal.peer().getAddress();
    if (address != null && BackOff.counts(refusal.reason())) {
      boolean login = refusal.stage() == TunnelRefused.Stage.LOGIN;
      backOff.failed(address, login ? refusal.platform() : null);
    }
  }

  /** A PC has logged in; one {@link #ended} follows. */
  void loggedIn(UUID platform, InetSocketAddress peer) {
    backOff.succeeded(peer.getAddress(), platform);
  }

  /** A tunnel was driven out by a newer one of the same PC, and still answered. */
  void drivenOut(UUID platform, InetSocketAddress former, InetSocketAddress newer) {
    quarantine.drivenOut(platform, former, newer).ifPresent(events::duplicated);
  }

  /** The tunnel of a PC is gone. */
  void ended(InetSocketAddress peer) {
    backOff.ended(peer.getAddress());
  }

  // ---- for the application

  @Override
  public List<BackedOff> backedOff(int limit) {
    return backOff.list(limit);
  }

  @Override
  public boolean release(String source, @Nullable UUID platform) {
    return backOff.release(source, platform);
  }

  @Override
  public List<DuplicatePlatform> duplicates(int limit) {
    return quarantine.list(limit);
  }

  @Override
  public boolean release(UUID platform) {
    return quarantine.release(platform);
  }

  /** Address and port, without a name. */
  static String words(InetSocketAddress peer) {
    InetAddress address = peer.getAddress();
    return (address == null ? peer.getHostString() : address.getHostAddress())
        + " port "
        + peer.getPort();
  }
}
