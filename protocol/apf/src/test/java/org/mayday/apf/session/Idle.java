package org.mayday.apf.session;

import java.util.List;
import java.util.UUID;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.TcpipForward;
import org.mayday.apf.message.UserAuthRequest;

/** Brings a session to where it spends its life. */
final class Idle {
  private static final MpsSettings SETTINGS = MpsSettings.standard();

  private Idle() {}

  static MpsSession session(MpsHost host) {
    MpsSession session = new MpsSession(SETTINGS, host, 0);
    receive(session, new ProtocolVersion(1, 0, 1, UUID.randomUUID()));
    receive(session, new ServiceRequest("auth@amt.intel.com"));
    receive(session, UserAuthRequest.byPassword("mpsuser", "P@ssw0rd"));
    session.verified(true, 0);
    receive(session, new ServiceRequest("pfwd@amt.intel.com"));
    for (int port : List.of(16993, 16992, 664, 623, 16995, 16994, 5900)) {
      receive(session, new TcpipForward(true, "pc.example.com", port));
    }
    session.tick(300);
    return session;
  }

  private static void receive(MpsSession session, ApfMessage message) {
    session.receive(ApfEncoder.encode(message), 0);
  }
}
