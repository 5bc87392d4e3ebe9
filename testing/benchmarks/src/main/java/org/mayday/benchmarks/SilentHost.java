package org.mayday.benchmarks;

import java.nio.ByteBuffer;
import java.util.Set;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.session.MpsHost;
import org.mayday.apf.session.SessionEnd;

/** A host whose wire is one buffer that is written over and over. */
final class SilentHost implements MpsHost {
  final ByteBuffer wire = ByteBuffer.allocate(64 * 1024);

  @Override
  public void send(ApfMessage message) {
    wire.clear();
    ApfEncoder.encode(message, wire);
  }

  @Override
  public void authenticationAsked(String username, String password) {}

  @Override
  public void loginFailed(String username, String method, int attempts) {}

  @Override
  public void loggedIn() {}

  @Override
  public void forwarded(Set<Integer> ports) {}

  @Override
  public void datagramReceived(UdpSendTo datagram) {}

  @Override
  public void channelAsked(Channel channel) {}

  @Override
  public void ended(SessionEnd end) {
    throw new IllegalStateException(end.toString());
  }
}
