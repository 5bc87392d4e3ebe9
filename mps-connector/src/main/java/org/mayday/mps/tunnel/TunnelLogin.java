package org.mayday.mps.tunnel;

import java.security.cert.X509Certificate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.mps.api.Claim;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.Verdict;

/**
 * The login of one connection: asks the doorkeeper, the application and the doorkeeper again. Runs
 * in the mailbox of the tunnel.
 */
final class TunnelLogin {
  private final Tunnel tunnel;
  private final TunnelContext context;
  private final Tunnels tunnels;
  private final Consumer<@Nullable Objection> decision;
  private @Nullable ProtocolVersion version;
  private @Nullable X509Certificate client;
  private volatile boolean verifying;

  /**
   * @param decision takes what speaks against a login; null if nothing does
   */
  TunnelLogin(
      Tunnel tunnel,
      TunnelContext context,
      Tunnels tunnels,
      Consumer<@Nullable Objection> decision) {
    this.tunnel = tunnel;
    this.context = context;
    this.tunnels = tunnels;
    this.decision = decision;
  }

  /** The PC proved to have this certificate; null if it showed none. */
  void shows(@Nullable X509Certificate certificate) {
    client = certificate;
  }

  boolean hasCertificate() {
    return client != null;
  }

  /**
   * A PC says who it is; the decision comes later.
   *
   * @param password null if it sent none
   */
  void ask(ProtocolVersion said, String username, @Nullable String password) {
    version = said;
    verifying = true;
    Objection objection = context.doorkeeper().beforeLogin(said.platform(), tunnel.peer());
    if (objection != null) {
      tunnel.post(() -> decide(objection));
      return;
    }
    Claim claim =
        new Claim(
            tunnel.id(),
            said.platform(),
            said.trigger(),
            username,
            password,
            client,
            tunnel.peer());
    context.authenticator().authenticate(claim, new LoginAnswer(tunnel));
  }

  /** The application has judged. */
  void verdict(Verdict verdict) {
    if (!verifying) {
      return;
    }
    UUID platform = platform();
    TunnelRefused.Reason reason = Endings.reasonOf(verdict);
    if (reason == null) {
      decide(context.doorkeeper().atLogin(platform, tunnel.peer(), tunnels.direct(platform)));
    } else {
      context.doorkeeper().failed(platform, tunnel.peer(), reason);
      decide(new Objection(reason));
    }
  }

  private void decide(@Nullable Objection objection) {
    if (verifying) {
      verifying = false;
      decision.accept(objection);
    }
  }

  /** The PC has logged in; its certificate is forgotten, because tunnels are many. */
  void granted() {
    client = null;
    context.figures().login();
    context.doorkeeper().loggedIn(platform(), tunnel.peer());
  }

  /** The connection has ended. */
  void ended() {
    verifying = false;
  }

  /** Whether a decision is still awaited; any thread may ask. */
  boolean isAwaited() {
    return verifying;
  }

  /** UUID of the PC that logs in. */
  UUID platform() {
    ProtocolVersion said = version;
    if (said == null) {
      throw new IllegalStateException("no login yet");
    }
    return said.platform();
  }
}
