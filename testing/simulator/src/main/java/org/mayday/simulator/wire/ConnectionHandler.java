package org.mayday.simulator.wire;

import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.FilterEvent;
import org.apache.mina.filter.ssl.SslEvent;

/** Hands MINA's events to the {@link Connection} of the session. */
final class ConnectionHandler extends IoHandlerAdapter {

  @Override
  public void event(IoSession session, FilterEvent event) {
    if (event == SslEvent.SECURED) {
      of(session).secured(new MinaNetwork.SessionWire(session));
    }
  }

  @Override
  public void messageReceived(IoSession session, Object message) {
    IoBuffer buffer = (IoBuffer) message;
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    of(session).received(bytes);
  }

  @Override
  public void exceptionCaught(IoSession session, Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    of(session).closed("connection failed: " + root.getMessage());
    session.closeNow();
  }

  @Override
  public void sessionClosed(IoSession session) {
    of(session).closed("connection closed");
  }

  private static Connection of(IoSession session) {
    return (Connection) session.getAttribute(Connection.KEY);
  }
}
