package org.mayday.mps.mina;

import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.FilterEvent;
import org.apache.mina.filter.ssl.SslEvent;

/**
 * Stands behind TLS: asks for the bytes that came right behind the last message of a handshake.
 * MINA keeps them until more come, and a PC that has said its version waits for the answer.
 */
final class HandshakeRest extends IoFilterAdapter {
  private final TlsFilter tls;

  HandshakeRest(TlsFilter tls) {
    this.tls = tls;
  }

  @Override
  public void event(NextFilter next, IoSession session, FilterEvent event) throws Exception {
    next.event(session, event);
    if (event == SslEvent.SECURED) {
      NextFilter behindTls = session.getFilterChain().getNextFilter(Listener.TLS);
      // The PC may have said good-bye in the same breath.
      if (behindTls != null && !TlsFilter.isOver(session)) {
        tls.messageReceived(behindTls, session, IoBuffer.allocate(0));
      }
    }
  }
}
