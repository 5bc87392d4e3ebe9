package org.mayday.apf.session;

import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.ServiceRequest;

/** The device asks for the authentication service. */
final class AwaitingAuthService extends PhaseRules {

  AwaitingAuthService(MpsSession session) {
    super(session);
  }

  @Override
  public void on(ServiceRequest message) {
    if (message.service().equals(ApfNames.FORWARD_SERVICE)) {
      unexpected(message);
    }
    session.login().grant(message, ApfNames.AUTH_SERVICE, Phase.AWAITING_CREDENTIALS);
  }
}
