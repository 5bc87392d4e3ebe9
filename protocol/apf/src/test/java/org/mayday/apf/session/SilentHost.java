package org.mayday.apf.session;

import java.util.List;
import java.util.Set;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.UdpSendTo;

/** A host that lets everything pass and keeps only how sessions end. */
class SilentHost implements MpsHost {
  private final List<SessionEnd> ends;

  SilentHost(List<SessionEnd> ends) {
    this.ends = ends;
  }

  @Override
  public void send(ApfMessage message) {}

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
    ends.add(end);
  }
}
