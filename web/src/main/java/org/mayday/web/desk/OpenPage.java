package org.mayday.web.desk;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One page that listens. A browser that does not take its messages is hung up on rather than kept
 * in memory; it comes back and asks for everything.
 */
final class OpenPage {
  private static final Logger LOG = System.getLogger(OpenPage.class.getName());
  private static final int UNTAKEN = 256;

  private final Session session;
  private final AtomicInteger underWay = new AtomicInteger();

  OpenPage(Session session) {
    this.session = session;
  }

  void tell(String message) {
    if (underWay.incrementAndGet() > UNTAKEN) {
      hangUp();
      return;
    }
    try {
      session.getAsyncRemote().sendText(message, sent -> underWay.decrementAndGet());
    } catch (IllegalStateException | IllegalArgumentException closing) {
      LOG.log(Level.DEBUG, "A page was closed while it was told something.", closing);
    }
  }

  private void hangUp() {
    try {
      session.close(new CloseReason(CloseCodes.TRY_AGAIN_LATER, "too slow"));
    } catch (IOException | IllegalStateException gone) {
      LOG.log(Level.DEBUG, "A page that was too slow is gone already.", gone);
    }
  }
}
