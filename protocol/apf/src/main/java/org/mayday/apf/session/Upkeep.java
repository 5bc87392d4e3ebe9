package org.mayday.apf.session;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.KeepAliveOptionsRequest;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.session.SessionEnd.Cause;

/** What a server session has to do by the clock: deadlines, silence, and the quiet of forwards. */
final class Upkeep {
  private final MpsSession session;
  private final MpsTimes times;
  private final Liveness liveness;
  private final long startedAt;
  private @Nullable Forwards forwards;

  Upkeep(MpsSession session, long now) {
    this.session = session;
    this.times = session.settings().times();
    this.liveness = new Liveness(times, now);
    this.startedAt = now;
  }

  /** A message came. */
  void heard(long now) {
    liveness.heard(now);
  }

  long heardAt() {
    return liveness.heardAt();
  }

  /** The device may forward ports from now on. */
  void startForwards(long now) {
    int limit = session.settings().forwardLimit();
    forwards = new Forwards(limit, times.forwardQuiet(), now + times.firstForward());
  }

  Forwards forwards() {
    return Objects.requireNonNull(forwards);
  }

  Set<Integer> ports() {
    return forwards == null ? Set.of() : forwards.ports();
  }

  long nextDeadline() {
    return switch (session.phase()) {
      case AWAITING_VERSION -> startedAt + times.version();
      case AWAITING_AUTH_SERVICE, AWAITING_CREDENTIALS, VERIFYING -> startedAt + times.login();
      case CLOSED -> Long.MAX_VALUE;
      default ->
          forwards == null
              ? liveness.deadline()
              : Math.min(liveness.deadline(), forwards.announceAt());
    };
  }

  void tick(long now) {
    Phase phase = session.phase();
    if (phase == Phase.CLOSED) {
      return;
    }
    if (!phase.isLoggedIn()) {
      if (now >= nextDeadline()) {
        session.end(Cause.DEADLINE, DisconnectReason.BY_APPLICATION, "too slow in phase " + phase);
      }
    } else if (liveness.isLost(now)) {
      String detail = "silent for " + (now - liveness.heardAt()) + " ms";
      session.end(Cause.SILENT, DisconnectReason.CONNECTION_LOST, detail);
    } else {
      probe(now);
      announceForwards(now);
    }
  }

  private void probe(long now) {
    if (liveness.wantsProbe(now)) {
      session.send(new KeepAliveRequest(liveness.probe()));
    }
  }

  private void announceForwards(long now) {
    if (forwards != null && now >= forwards.announceAt() && forwards.settle()) {
      if (session.phase() == Phase.AWAITING_FORWARDS) {
        session.enter(Phase.OPEN);
        session.send(
            new KeepAliveOptionsRequest(times.keepAliveSeconds(), times.keepAliveTimeoutSeconds()));
      }
      session.host().forwarded(forwards.ports());
    }
  }
}
