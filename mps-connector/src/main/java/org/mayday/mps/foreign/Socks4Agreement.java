package org.mayday.mps.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelException.Reason;

/**
 * The client's side of SOCKS 4a (memos of NEC, "SOCKS: A protocol for TCP proxy across firewalls"
 * and its extension 4A): a name in place of the address, and the login as user id.
 */
final class Socks4Agreement implements Agreement {
  private static final int VERSION = 4;
  private static final int CONNECT = 1;
  private static final int GRANTED = 90;
  private static final int NO_IDENTD = 92;
  private static final int OTHER_USER = 93;

  @Override
  public void reach(Handshake proxy, ForeignProxy login, String target, int port)
      throws IOException, TunnelException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(new byte[] {VERSION, CONNECT, (byte) (port >> 8), (byte) port, 0, 0, 0, 1});
    if (!login.user().isEmpty()) {
      String user =
          login.password().isEmpty() ? login.user() : login.user() + ":" + login.password();
      request.write(user.getBytes(StandardCharsets.UTF_8));
    }
    request.write(0);
    request.write(target.getBytes(StandardCharsets.US_ASCII));
    request.write(0);
    proxy.say(request.toByteArray());
    byte[] reply = proxy.next(8);
    if (reply[0] != 0) {
      throw new IOException("it does not speak SOCKS 4");
    }
    int code = reply[1] & 0xFF;
    if (code == NO_IDENTD || code == OTHER_USER) {
      throw new TunnelException(Reason.GATEWAY, "it does not take this login");
    }
    if (code != GRANTED) {
      throw new TunnelException(
          Reason.REFUSED, "it opens no way to port %d, code %d of SOCKS 4".formatted(port, code));
    }
  }
}
