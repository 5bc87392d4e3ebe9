package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.AmtWork;
import org.mayday.operation.control.Pins;
import org.mayday.operation.control.WsmanPort;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.amt.AmtGeneralSettings;

/**
 * Proves that a PC answers, by a read over a new channel. The firmware begins its web server anew
 * after a commit, and may lose its tunnel with that, so it is asked again until a time is over.
 */
@Dependent
public class TlsProof {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TRY = Duration.ofSeconds(10);
  private static final Duration SETTLE = Duration.ofSeconds(12);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Set<Kind> VAGUE = Set.of(Kind.TIMED_OUT, Kind.BUSY);
  private static final AmtWork<AmtGeneralSettings> READ =
      client -> client.get(AmtGeneralSettings.class);

  private final AmtSessions sessions;
  private final Pins pins;
  private final Duration patience;
  private final Duration settle;
  private final Duration pause;

  @Inject
  public TlsProof(AmtSessions sessions, Pins pins) {
    this(sessions, pins, PATIENCE, SETTLE, PAUSE);
  }

  TlsProof(AmtSessions sessions, Pins pins, Duration patience, Duration settle, Duration pause) {
    this.sessions = sessions;
    this.pins = pins;
    this.patience = patience;
    this.settle = settle;
    this.pause = pause;
  }

  /**
   * The PC answers on this port, by TLS with the certificate that it is to show, and forwards the
   * ports that go with its settings: what answers while it forwards others is the web server from
   * before the commit. Firmware that forwards others as well is given some time to end that.
   */
  void by(UUID platform, WsmanPort port, TlsSettings settings) throws OperationFailed {
    Deadline settled = Deadline.in(settle);
    asked(
        left -> {
          sessions.fresh(platform, port, left, READ);
          if (port.tls() && pins.awaits(platform)) {
            throw new OperationFailed(
                Kind.NONSENSE, "The PC goes on showing the certificate from before.");
          }
          fit(platform, settings, settled);
          return port;
        });
  }

  /** The same of the port that every operation will use, whichever it is. */
  void byUsual(UUID platform, TlsSettings settings) throws OperationFailed {
    Deadline settled = Deadline.in(settle);
    asked(
        left -> {
          sessions.fresh(platform, left, READ);
          fit(platform, settings, settled);
          return settings;
        });
  }

  /** A port on which the PC answers, whichever it is. */
  WsmanPort byAny(UUID platform) throws OperationFailed {
    return asked(
        left -> {
          try {
            sessions.fresh(platform, WsmanPort.HTTP, left, READ);
            return WsmanPort.HTTP;
          } catch (OperationFailed e) {
            sessions.fresh(platform, WsmanPort.HTTPS, left, READ);
            return WsmanPort.HTTPS;
          }
        });
  }

  private void fit(UUID platform, TlsSettings settings, Deadline settled) throws OperationFailed {
    boolean fits =
        sessions.forwards(platform, WsmanPort.HTTP) == settings.serves(WsmanPort.HTTP)
            && sessions.forwards(platform, WsmanPort.HTTPS) == settings.serves(WsmanPort.HTTPS);
    if (!fits && !settled.passed()) {
      throw new OperationFailed(Kind.TIMED_OUT, "The PC forwards other ports.");
    }
  }

  private <T> T asked(Question<T> question) throws OperationFailed {
    Deadline end = Deadline.in(patience);
    OperationFailed why = null;
    while (true) {
      try {
        return question.ask(end.orIn(TRY));
      } catch (OperationFailed e) {
        // that the time was over tells less than what was seen before
        why = why == null || !VAGUE.contains(e.kind()) ? e : why;
        if (isWrongPassword(e) || end.remaining().compareTo(pause) <= 0) {
          throw why;
        }
      }
      await();
    }
  }

  /**
   * A password is never tried again. Another certificate, or that the PC wants to see one, may be
   * the web server from before the commit.
   */
  private static boolean isWrongPassword(OperationFailed e) {
    boolean untrusted =
        e.getCause() instanceof WsmanTransportException cause
            && cause.kind() == WsmanTransportException.Kind.UNTRUSTED;
    return e.kind() == Kind.UNAUTHORIZED && !untrusted;
  }

  private void await() throws OperationFailed {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperationFailed(Kind.CUT, "The server is stopping.", e);
    }
  }

  /** One question to the PC. */
  @FunctionalInterface
  private interface Question<T> {
    T ask(Deadline left) throws OperationFailed;
  }
}
