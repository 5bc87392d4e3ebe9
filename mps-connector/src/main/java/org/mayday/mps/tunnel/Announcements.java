package org.mayday.mps.tunnel;

import static java.lang.System.Logger.Level.INFO;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.session.SessionEnd;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TlsFacts;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.api.TunnelRefused;

/**
 * What the application hears of one connection, in order: either one refusal, or opened, forwarded
 * as often as the ports change, and closed. Runs in the mailbox of the tunnel.
 *
 * <p>A tunnel is opened once its success reply has been written and, if it took the place of
 * another tunnel, the end of that one has been told. What comes earlier is held back.
 */
final class Announcements {
  private static final System.Logger LOG = System.getLogger(Announcements.class.getName());

  private final Tunnel tunnel;
  private final TunnelContext context;
  private TlsFacts tls = TlsFacts.NONE;
  private @Nullable ProtocolVersion version;
  private @Nullable String username;
  private @Nullable Objection failedLogin;
  private @Nullable CloseCause wantedCause;
  private @Nullable String wantedDetail;
  private @Nullable Set<Integer> heldPorts;
  private int conditions;
  private boolean loggedIn;
  private boolean opened;
  private boolean over;
  private String endDetail = "";
  private long bytesIn;
  private long bytesOut;

  Announcements(Tunnel tunnel, TunnelContext context) {
    this.tunnel = tunnel;
    this.context = context;
  }

  void secured(TlsFacts facts) {
    tls = facts;
  }

  void bytesIn(int count) {
    bytesIn += count;
  }

  void bytesOut(int count) {
    bytesOut += count;
  }

  /** Whether the tunnel was told to be open, and not yet to be gone. */
  boolean isOpen() {
    return opened && !over;
  }

  boolean isLoggedIn() {
    return loggedIn;
  }

  String endDetail() {
    return endDetail;
  }

  /** The PC said which it is. */
  void platformIs(ProtocolVersion said) {
    version = said;
  }

  /** The PC said which it is and who logs in. */
  void claimed(ProtocolVersion said, String user) {
    version = said;
    username = user;
  }

  /** A login was decided on; null if it is granted. */
  void judged(@Nullable Objection objection) {
    failedLogin = objection;
  }

  /** A login failed without having been judged: its method is not allowed. */
  void loginFailed(String user, String method) {
    username = user;
    if (!method.equals("password")) {
      failedLogin = new Objection(TunnelRefused.Reason.METHOD_NOT_ALLOWED);
    }
  }

  /** The login is granted; the news waits for the reply, and for the end of a former tunnel. */
  void loggedIn(boolean replacing) {
    loggedIn = true;
    conditions = replacing ? 2 : 1;
  }

  void oneConditionMet() {
    conditions--;
    if (conditions == 0 && !over) {
      announceOpened();
      Set<Integer> ports = heldPorts;
      heldPorts = null;
      if (ports != null) {
        forwarded(ports);
      }
    }
  }

  private void announceOpened() {
    ProtocolVersion said = claimedVersion();
    opened = true;
    TunnelOpened event =
        new TunnelOpened(
            tunnel.id(),
            said.platform(),
            said.trigger(),
            said.major() + "." + said.minor(),
            tunnel.peer(),
            tls,
            context.clock().instant());
    tunnel.liveIs(
        new LiveTunnel(
            event.tunnel(),
            event.platform(),
            event.rawTrigger(),
            event.peer(),
            event.tls(),
            event.at(),
            event.at(),
            Set.of(),
            0));
    LOG.log(
        INFO,
        "PC {0} opened tunnel {1}, trigger {2}, {3}",
        said.platform(),
        tunnel,
        said.trigger(),
        tls);
    context.events().opened(event);
  }

  void forwarded(Set<Integer> ports) {
    if (!opened) {
      heldPorts = ports;
      return;
    }
    context
        .events()
        .forwarded(
            new TunnelForwarded(
                tunnel.id(), claimedVersion().platform(), ports, context.clock().instant()));
  }

  /** Gives the coming end its cause. */
  void endsBecause(CloseCause cause, String why) {
    wantedCause = cause;
    wantedDetail = why;
  }

  void lostBecause(String detail) {
    if (wantedDetail == null) {
      wantedDetail = detail;
    }
  }

  void ended(SessionEnd end) {
    tunnel.liveIs(null);
    endDetail = detailOf(end);
    if (opened) {
      announceClosed(end);
    } else {
      TunnelRefused.Stage stage =
          version == null ? TunnelRefused.Stage.VERSION : TunnelRefused.Stage.LOGIN;
      Objection objection = failedLogin;
      if (objection == null) {
        refused(stage, Endings.reasonOf(end), endDetail);
      } else if (objection.words().isEmpty()) {
        refused(stage, objection.reason(), endDetail);
      } else {
        refused(stage, objection.reason(), objection.words() + "; " + endDetail);
      }
    }
  }

  private void announceClosed(SessionEnd end) {
    over = true;
    TunnelClosed event =
        new TunnelClosed(
            tunnel.id(),
            claimedVersion().platform(),
            Endings.causeOf(end, wantedCause),
            endDetail,
            bytesIn,
            bytesOut,
            context.clock().instant());
    LOG.log(
        INFO,
        "PC {0} closed tunnel {1}: {2}, {3}",
        event.platform(),
        tunnel,
        event.cause(),
        endDetail);
    context.events().closed(event);
  }

  void refused(TunnelRefused.Stage stage, TunnelRefused.Reason reason, String detail) {
    if (over) {
      return;
    }
    over = true;
    endDetail = detail;
    TunnelRefused event =
        new TunnelRefused(
            tunnel.peer(),
            stage,
            reason,
            detail,
            version == null ? null : version.platform(),
            username,
            context.clock().instant());
    context.refusals().report(event);
    Objection objection = failedLogin;
    if (objection == null || objection.reason() == TunnelRefused.Reason.METHOD_NOT_ALLOWED) {
      context.doorkeeper().refused(event);
    }
  }

  private String detailOf(SessionEnd end) {
    boolean ours =
        end.cause() == SessionEnd.Cause.BY_APPLICATION
            || end.cause() == SessionEnd.Cause.CONNECTION_LOST;
    String words = ours && wantedDetail != null ? wantedDetail : end.detail();
    return Endings.withReason(words, end.code());
  }

  /** UUID of the PC, which must have been said. */
  UUID platform() {
    return claimedVersion().platform();
  }

  private ProtocolVersion claimedVersion() {
    ProtocolVersion said = version;
    if (said == null) {
      throw new IllegalStateException("nothing is known of the PC");
    }
    return said;
  }
}
