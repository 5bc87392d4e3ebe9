package org.mayday.mps.mina;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.IoSession;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.api.TunnelRefused.Stage;
import org.mayday.mps.front.MalformedProxyHeaderException;
import org.mayday.mps.front.ProxyDecoder;
import org.mayday.mps.front.ProxyHeader;

/**
 * Takes the header of the PROXY protocol off a connection from a front, which must have one, and
 * lets the caller that it names pass like any other. One per connection; leaves the chain with its
 * header.
 */
final class ProxyFilter extends IoFilterAdapter {
  static final String NAME = "front";

  private final ProxyDecoder decoder = new ProxyDecoder();
  private final Door door;

  ProxyFilter(Door door) {
    this.door = door;
  }

  @Override
  public void messageReceived(NextFilter next, IoSession session, Object message) {
    Connection connection = Connection.of(session);
    if (connection == null || !(message instanceof IoBuffer bytes)) {
      return;
    }
    try {
      Optional<ProxyHeader> header = decoder.read(bytes.buf());
      if (header.isPresent() && isAdmitted(connection, header.get())) {
        session.getFilterChain().remove(NAME);
        if (bytes.hasRemaining()) {
          next.messageReceived(session, bytes);
        }
      }
    } catch (MalformedProxyHeaderException e) {
      connection
          .tunnel()
          .refuse(Stage.CONNECT, Reason.PROXY_HEADER, String.valueOf(e.getMessage()), true);
    }
  }

  private boolean isAdmitted(Connection connection, ProxyHeader header) {
    InetSocketAddress caller = header.source();
    if (caller == null) {
      return true; // the front itself
    }
    connection.wire().peerIs(caller);
    TunnelRefused objection = door.objection(caller, connection.pass());
    if (objection != null) {
      connection.tunnel().refuse(objection.stage(), objection.reason(), objection.detail(), true);
    }
    return objection == null;
  }
}
