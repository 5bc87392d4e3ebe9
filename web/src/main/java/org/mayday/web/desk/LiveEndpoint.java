package org.mayday.web.desk;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.mayday.web.stay.Doorkeeper;
import org.mayday.web.stay.Stay;

/**
 * The line to an open page. Who may open it is decided by the filters and the security constraints
 * of the web application, and whether he still may by {@link PageClock}. Faces has a push of its
 * own, but in Mojarra 4.0 it keeps its session registry in a static field of the server, so that
 * after a redeployment nothing arrives any more.
 */
@ServerEndpoint("/live")
public class LiveEndpoint {
  private static final Logger LOG = System.getLogger(LiveEndpoint.class.getName());

  /** Pages give a sign of life every 30 s; browsers slow that down in the background. */
  private static final Duration SILENCE = Duration.ofMinutes(5);

  @Inject Announcements announcements;
  @Inject Doorkeeper keeper;

  @OnOpen
  public void open(Session session) {
    keeper.welcome(session, SILENCE);
    announcements.join(session);
  }

  /** A sign of life; there is nothing that a page could say here, and nothing after its end. */
  @OnMessage(maxMessageSize = 16)
  public void alive(String sign, Session session) {
    if (Stay.of(session).isParting()) {
      Stay.of(session).shut();
    }
  }

  @OnClose
  public void close(Session session) {
    announcements.leave(session);
  }

  @OnError
  public void failed(Session session, Throwable cause) {
    LOG.log(Level.DEBUG, "The line to a page broke.", cause);
    announcements.leave(session);
  }
}
