package org.mayday.operation.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.Deadline;
import org.mayday.wsman.WsmanException;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.amt.AmtGeneralSettings;

/**
 * The sessions with the firmware of connected PCs, one per live tunnel: its channel and its Digest
 * nonce are kept, so that a warm operation costs one round trip. Must be called without a
 * transaction. Thread-safe.
 */
@ApplicationScoped
public class AmtSessions {
  private final ConcurrentHashMap<UUID, AmtSession> sessions = new ConcurrentHashMap<>();
  private Wires wires;
  private Credentials credentials;
  private OperationSettings settings;
  private RefusedPasswords refused;

  /** For the container's proxy only. */
  protected AmtSessions() {}

  @Inject
  public AmtSessions(
      Wires wires, Credentials credentials, OperationSettings settings, Clock clock) {
    this.wires = wires;
    this.credentials = credentials;
    this.settings = settings;
    this.refused = new RefusedPasswords(settings.refusalPause(), clock);
  }

  /** How long an operation may take that does not say so itself. */
  Duration deadline() {
    return settings.deadline();
  }

  /** Does some work with the firmware of a PC within the configured deadline. */
  public <T> T run(UUID platform, AmtWork<T> work) throws OperationFailed {
    return run(platform, settings.deadline(), work);
  }

  /**
   * Does some work with the firmware of a PC within this time, the waiting for its turn included.
   */
  public <T> T run(UUID platform, Duration time, AmtWork<T> work) throws OperationFailed {
    return run(platform, Deadline.in(time), work);
  }

  /**
   * Does some work with the firmware of a PC.
   *
   * @param deadline by when it must be over, the waiting for its turn included; with its way to
   *     cancel it
   * @throws OperationFailed in every case in which the work is not done
   */
  public <T> T run(UUID platform, Deadline deadline, AmtWork<T> work) throws OperationFailed {
    LiveTunnel tunnel = tunnel(platform, deadline);
    AmtCredentials login = login(platform, deadline);
    try {
      return session(tunnel, login).run(deadline, work);
    } catch (WsmanException e) {
      if (deadline.cancellation().isCancelled() && !isRefusal(e)) {
        throw Failures.cancelled(e);
      }
      throw failed(tunnel, login, e);
    }
  }

  private AmtCredentials login(UUID platform, Deadline deadline) throws OperationFailed {
    AmtCredentials login =
        credentials
            .of(platform)
            .orElseThrow(
                () ->
                    new OperationFailed(
                        Kind.NO_CREDENTIALS, "No AMT user and password are stored for this PC."));
    if (!refused.contains(platform, login)) {
      return login;
    }
    Optional<AmtCredentials> next =
        credentials.next(platform).filter(other -> !refused.contains(platform, other));
    if (next.isEmpty()) {
      throw new OperationFailed(
          Kind.UNAUTHORIZED,
          "The PC has refused the stored AMT user and password. Change them to try again.");
    }
    fresh(platform, next.get(), deadline, client -> client.get(AmtGeneralSettings.class));
    credentials.adopt(platform);
    return next.get();
  }

  /**
   * Does some work over a new connection with a login that need not be the stored one. A refused
   * login is remembered and not tried again.
   */
  public <T> T fresh(UUID platform, AmtCredentials login, Deadline deadline, AmtWork<T> work)
      throws OperationFailed {
    LiveTunnel tunnel = tunnel(platform, deadline);
    if (refused.contains(platform, login)) {
      throw new OperationFailed(Kind.UNAUTHORIZED, "The PC has refused this user and password.");
    }
    return fresh(tunnel, WsmanPort.of(tunnel), login, deadline, work);
  }

  /** Does some work over a new connection to a port that is not the one that is used else. */
  public <T> T fresh(UUID platform, WsmanPort port, Deadline deadline, AmtWork<T> work)
      throws OperationFailed {
    LiveTunnel tunnel = tunnel(platform, deadline);
    if (!tunnel.ports().contains(port.number())) {
      throw new OperationFailed(
          Kind.PORT_NOT_FORWARDED, "The PC does not forward port " + port.number() + ".");
    }
    return fresh(tunnel, port, login(platform, deadline), deadline, work);
  }

  /** Does some work over a new connection to the port that every operation uses now. */
  public <T> T fresh(UUID platform, Deadline deadline, AmtWork<T> work) throws OperationFailed {
    LiveTunnel tunnel = tunnel(platform, deadline);
    return fresh(tunnel, WsmanPort.of(tunnel), login(platform, deadline), deadline, work);
  }

  private <T> T fresh(
      LiveTunnel tunnel, WsmanPort port, AmtCredentials login, Deadline deadline, AmtWork<T> work)
      throws OperationFailed {
    try (AmtSession session = opened(tunnel, port, login)) {
      return session.run(deadline, work);
    } catch (WsmanException e) {
      if (isRefusal(e)) {
        refused.refused(tunnel.platform(), login);
      }
      throw Failures.of(e);
    }
  }

  /** The tunnel and the login of a PC, for what is not WS-Management. */
  public SignOn signOn(UUID platform, Deadline deadline) throws OperationFailed {
    return new SignOn(tunnel(platform, deadline), login(platform, deadline));
  }

  /** Whether the PC has a tunnel now. */
  public boolean reaches(UUID platform) {
    return wires.tunnel(platform).isPresent();
  }

  /** Whether the PC has a tunnel now and forwards this port. */
  public boolean forwards(UUID platform, WsmanPort port) {
    return wires.tunnel(platform).filter(it -> it.ports().contains(port.number())).isPresent();
  }

  private LiveTunnel tunnel(UUID platform, Deadline deadline) throws OperationFailed {
    return wires
        .tunnel(platform, deadline.orIn(settings.channel()).remaining())
        .orElseThrow(() -> new OperationFailed(Kind.NOT_CONNECTED, "The PC is not connected."));
  }

  /** Whether operations on this PC are possible as far as credentials go. */
  public boolean knows(UUID platform) {
    return credentials.of(platform).filter(login -> !refused.contains(platform, login)).isPresent();
  }

  /** Forgets the session of a tunnel that is gone and ends what is under way in it. */
  public void forget(UUID tunnel) {
    AmtSession session = sessions.remove(tunnel);
    if (session != null) {
      session.close();
    }
  }

  @PreDestroy
  void stop() {
    sessions.keySet().forEach(this::forget);
  }

  private AmtSession session(LiveTunnel tunnel, AmtCredentials login) throws OperationFailed {
    WsmanPort port = WsmanPort.of(tunnel);
    AmtSession session =
        sessions.compute(
            tunnel.tunnel(),
            (id, known) -> {
              if (known != null && known.uses(port, login)) {
                return known;
              }
              if (known != null) {
                known.close();
              }
              return opened(tunnel, port, login);
            });
    if (wires
        .tunnel(tunnel.platform())
        .filter(now -> now.tunnel().equals(tunnel.tunnel()))
        .isEmpty()) {
      forget(tunnel.tunnel());
      throw new OperationFailed(Kind.CUT, "The tunnel of the PC ended in the middle.");
    }
    return session;
  }

  private AmtSession opened(LiveTunnel tunnel, WsmanPort port, AmtCredentials login) {
    return new AmtSession(
        port, login, wires.wire(tunnel, port.number(), port.tls(), login), settings);
  }

  private OperationFailed failed(LiveTunnel tunnel, AmtCredentials login, WsmanException e) {
    if (isRefusal(e)) {
      refused.refused(tunnel.platform(), login);
      forget(tunnel.tunnel());
    }
    return Failures.of(e);
  }

  private static boolean isRefusal(WsmanException e) {
    return e instanceof WsmanTransportException trouble
        && trouble.kind() == WsmanTransportException.Kind.UNAUTHORIZED;
  }

  /** The AMT users and passwords of PCs. */
  @FunctionalInterface
  public interface Credentials {
    Optional<AmtCredentials> of(UUID platform);

    /** The login that the PC may have been given when the outcome of a change was not known. */
    default Optional<AmtCredentials> next(UUID platform) {
      return Optional.empty();
    }

    /** The PC has taken the next login. */
    default void adopt(UUID platform) {}
  }
}
