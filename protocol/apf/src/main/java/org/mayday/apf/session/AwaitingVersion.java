package org.mayday.apf.session;

import org.mayday.apf.message.ProtocolVersion;

/** The device says its version, its UUID and why it calls. */
final class AwaitingVersion extends PhaseRules {

  AwaitingVersion(MpsSession session) {
    super(session);
  }

  @Override
  public void on(ProtocolVersion message) {
    session.login().versionReceived(message);
  }
}
