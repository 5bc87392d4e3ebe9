package org.mayday.security.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.control.AmtSessions;
import org.mayday.operation.control.Pins;
import org.mayday.operation.control.WsmanPort;
import org.mayday.security.control.TlsPlan.Station;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanClient;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.amt.AmtSetupAndConfigurationService;
import org.mayday.wsman.amt.AmtTlsSettingData;

/**
 * Changes TLS of a PC station by station. Each is proven over a new channel before the next one
 * closes the port from before; what breaks is taken back. Holds no state.
 */
@Dependent
public class TlsChange {
  private static final Logger LOG = System.getLogger(TlsChange.class.getName());
  private static final Duration SENDING = Duration.ofSeconds(30);

  private final AmtSessions sessions;
  private final Pins pins;
  private final TlsProof proof;

  @Inject
  public TlsChange(AmtSessions sessions, Pins pins, TlsProof proof) {
    this.sessions = sessions;
    this.pins = pins;
    this.proof = proof;
  }

  /**
   * Goes the whole way.
   *
   * @throws OperationFailed if it is as it was before, or if nobody knows; the sentence says which
   */
  void follow(UUID platform, TlsPlan plan) throws OperationFailed {
    for (WsmanPort port : plan.provenBefore()) {
      proof.by(platform, port, plan.before());
    }
    plan.certificate().ifPresent(shown -> pins.expect(platform, shown.sha256()));
    AtomicBoolean sent = new AtomicBoolean();
    try {
      go(platform, plan, sent);
    } catch (OperationFailed e) {
      if (!sent.get()) {
        pins.expectNothing(platform);
        throw e;
      }
      throw back(platform, plan, e);
    }
  }

  private void go(UUID platform, TlsPlan plan, AtomicBoolean sent) throws OperationFailed {
    WsmanPort at = sessions.forwards(platform, WsmanPort.HTTP) ? WsmanPort.HTTP : WsmanPort.HTTPS;
    TlsSettings now = plan.before();
    for (Station station : plan.stations()) {
      TlsSettings from = now;
      sessions.fresh(
          platform,
          at,
          Deadline.in(SENDING),
          client -> {
            sent.set(true);
            if (plan.certificate().isPresent()) {
              TlsCredential.show(client, plan.certificate().get().id());
            }
            put(client, from, station.settings());
            return commit(client);
          });
      for (WsmanPort port : station.proofs()) {
        proof.by(platform, port, station.settings());
        at = port;
      }
      now = station.settings();
    }
    proof.byUsual(platform, plan.wanted());
  }

  private static void put(WsmanClient client, TlsSettings from, TlsSettings to)
      throws WsmanException {
    for (TlsSettings.Side side : TlsSettings.Side.values()) {
      if (to.side(side).isPresent() && !to.side(side).equals(from.side(side))) {
        client.put(to.side(side).get(), AmtTlsSettingData.key(side.instanceId()));
      }
    }
  }

  private static boolean commit(WsmanClient client) throws WsmanException {
    try {
      client.invoke(AmtSetupAndConfigurationService.commitChanges());
    } catch (WsmanTransportException e) {
      if (e.kind() == WsmanTransportException.Kind.UNAUTHORIZED) {
        throw e;
      }
      // committed or not, the answer was lost on a web server that begins anew: the proof tells
    }
    return true;
  }

  private OperationFailed back(UUID platform, TlsPlan plan, OperationFailed why) {
    try {
      WsmanPort at = proof.byAny(platform);
      sessions.fresh(
          platform,
          at,
          Deadline.in(SENDING),
          client -> {
            TlsSettings now = TlsSettings.of(client);
            if (plan.credential().isPresent() && plan.certificate().isPresent()) {
              TlsCredential.show(client, plan.credential().get());
            }
            put(client, now, plan.before());
            return commit(client);
          });
      proof.byUsual(platform, plan.before());
    } catch (OperationFailed lost) {
      return new OperationFailed(
          why.kind(),
          "The PC was told to change TLS, was not seen to answer so, and could not be told to go"
              + " back. If it does not call again, its TLS must be set on the spot. "
              + why.getMessage(),
          lost);
    }
    pins.expectNothing(platform);
    if (plan.credential().isEmpty() && plan.certificate().isPresent()) {
      forget(platform);
    }
    return new OperationFailed(
        why.kind(),
        "The change was taken back, and the PC answers as before. With the change it did not: "
            + why.getMessage(),
        why);
  }

  /** Shows no certificate, as before; one that is named but not used does no harm. */
  private void forget(UUID platform) {
    try {
      sessions.fresh(platform, Deadline.in(SENDING), TlsCredential::forget);
    } catch (OperationFailed e) {
      LOG.log(
          Level.INFO, "The TLS certificate of PC {0} stays named: {1}", platform, e.getMessage());
    }
  }
}
