package org.mayday.mps.tunnel;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.admission.BackOff;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;

/** Objects to logins for more than a wrong password, and remembers who failed. Thread-safe. */
public final class Doorkeeper {
  private final BackOff backOff;

  public Doorkeeper(BackOff backOff) {
    this.backOff = backOff;
  }

  /** What speaks against a login before its password is looked at; null if nothing does. */
  @Nullable Objection beforeLogin(UUID platform, InetSocketAddress peer) {
    Optional<Instant> until = backOff.until(peer.getAddress(), platform);
    return until.isPresent()
        ? new Objection(
            Reason.BACKED_OFF, "too many failed logins, next attempt after " + until.get())
        : null;
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

  /** The tunnel of a PC is gone. */
  void ended(InetSocketAddress peer) {
    backOff.ended(peer.getAddress());
  }
}
