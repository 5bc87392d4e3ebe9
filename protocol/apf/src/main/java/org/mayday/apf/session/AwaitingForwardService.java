package org.mayday.apf.session;

import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ServiceRequest;

/** The device is logged in and asks for the port forwarding service. */
final class AwaitingForwardService extends PhaseRules {

  AwaitingForwardService(MpsSession session) {
    super(session);
  }

  @Override
  public void on(ServiceRequest message) {
    if (message.service().equals(ApfNames.AUTH_SERVICE)) {
      unexpected(message);
    }
    session.login().grant(message, ApfNames.FORWARD_SERVICE, Phase.AWAITING_FORWARDS);
  }

  @Override
  public void on(KeepAliveRequest message) {
    session.send(new KeepAliveReply(message.cookie()));
  }

  @Override
  public void on(KeepAliveReply message) {
    // That it came is all that matters.
  }
}
