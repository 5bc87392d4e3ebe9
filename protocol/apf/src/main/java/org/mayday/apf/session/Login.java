package org.mayday.apf.session;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.ServiceAccept;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.UserAuthFailure;
import org.mayday.apf.session.SessionEnd.Cause;

/** What a device says of itself until it is logged in, and how often it tried. */
final class Login {
  private static final UUID NOBODY = new UUID(0, 0);

  private final MpsSession session;
  private @Nullable ProtocolVersion version;
  private @Nullable String username;
  private String method = ApfNames.METHOD_PASSWORD;
  private int failures;

  Login(MpsSession session) {
    this.session = session;
  }

  @Nullable ProtocolVersion version() {
    return version;
  }

  @Nullable String username() {
    return username;
  }

  void versionReceived(ProtocolVersion message) {
    version = message;
    if (message.major() < session.settings().minimumMajor()) {
      session.end(
          Cause.VERSION_NOT_SUPPORTED,
          DisconnectReason.PROTOCOL_VERSION_NOT_SUPPORTED,
          "version " + message.major() + "." + message.minor() + " is not spoken");
      return;
    }
    session.enter(Phase.AWAITING_AUTH_SERVICE);
    if (session.settings().answerVersion()) {
      session.send(new ProtocolVersion(1, 0, 0, NOBODY));
    }
  }

  /** Grants the only service that the phase allows. */
  void grant(ServiceRequest request, String service, Phase next) {
    if (request.service().equals(service)) {
      session.enter(next);
      session.send(new ServiceAccept(service));
    } else {
      serviceNotAvailable();
    }
  }

  void serviceNotAvailable() {
    session.end(
        Cause.SERVICE_NOT_AVAILABLE,
        DisconnectReason.SERVICE_NOT_AVAILABLE,
        "asked for an unknown service");
  }

  void verify(String user, String password) {
    username = user;
    method = ApfNames.METHOD_PASSWORD;
    session.enter(Phase.VERIFYING);
    session.host().authenticationAsked(user, password);
  }

  void verifyWithoutPassword(String user) {
    username = user;
    method = ApfNames.METHOD_NONE;
    session.enter(Phase.VERIFYING);
    if (!session.host().passwordlessAsked(user)) {
      refused();
    }
  }

  /** The host does not accept the login. */
  void refused() {
    session.enter(Phase.AWAITING_CREDENTIALS);
    failed(Objects.requireNonNull(username), method);
  }

  void failed(String user, String method) {
    failures++;
    session.send(new UserAuthFailure(ApfNames.METHOD_PASSWORD, false));
    session.host().loginFailed(user, method, failures);
    if (failures >= session.settings().loginAttempts()) {
      session.end(
          Cause.TOO_MANY_ATTEMPTS,
          DisconnectReason.NO_MORE_AUTH_METHODS_AVAILABLE,
          failures + " failed logins");
    }
  }
}
