package org.mayday.web.desk;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.mayday.web.stay.Stay;

/**
 * One page that listens. A browser that does not take its messages is hung up on rather than kept
 * in memory; it comes back and asks for everything.
 */
final class OpenPage {
  private static final Logger LOG = System.getLogger(OpenPage.class.getName());
  private static final int UNTAKEN = 256;
  private static final String ENDED = "{\"type\":\"ended\"}";
  private static final Duration PARTING = Duration.ofSeconds(10);
  private static final Duration LONGEST_PARTING = Duration.ofSeconds(60);

  private final Session session;
  private final AtomicInteger underWay = new AtomicInteger();

  OpenPage(Session session) {
    this.session = session;
  }

  /** The sign-in name of whose page it is; empty if nobody signed in. */
  String owner() {
    Principal owner = session.getUserPrincipal();
    return owner == null ? "" : owner.getName();
  }

  /** Tells it that it listens no more; it closes then, or is closed when it says no more. */
  void end() {
    tell(ENDED);
    Stay.of(session).part(PARTING, LONGEST_PARTING);
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
