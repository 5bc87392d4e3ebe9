package org.mayday.apf.session;

import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.UserAuthRequest;

/** The device logs in. */
final class AwaitingCredentials extends PhaseRules {

  AwaitingCredentials(MpsSession session) {
    super(session);
  }

  @Override
  public void on(UserAuthRequest message) {
    if (!message.service().equals(ApfNames.FORWARD_SERVICE)) {
      session.login().serviceNotAvailable();
      return;
    }
    String password = message.password();
    if (password != null) {
      session.login().verify(message.user(), password);
    } else if (message.method().equals(ApfNames.METHOD_NONE)) {
      session.login().verifyWithoutPassword(message.user());
    } else {
      session.login().failed(message.user(), message.method());
    }
  }
}
