package org.mayday.apf.session;

import org.mayday.apf.channel.IllegalMessageException;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfReceiver;
import org.mayday.apf.message.Disconnect;

/** What a server session does with messages in one phase: by default it allows only DISCONNECT. */
class PhaseRules implements ApfReceiver {
  final MpsSession session;

  PhaseRules(MpsSession session) {
    this.session = session;
  }

  @Override
  public void on(Disconnect message) {
    session.endedByDevice(message.code());
  }

  @Override
  public void unexpected(ApfMessage message) {
    throw new IllegalMessageException(
        message.getClass().getSimpleName() + " is not allowed in phase " + session.phase());
  }
}
