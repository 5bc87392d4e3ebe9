package org.mayday.web.agent;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.mayday.enrolment.boundary.AgentDoor;
import org.mayday.enrolment.boundary.AgentVisit;

/** Agents come in here, and prove by a token that they may. */
@ServerEndpoint("/agent")
public class AgentEndpoint {
  private static final Logger LOG = System.getLogger(AgentEndpoint.class.getName());
  private static final String VISIT = "org.mayday.visit";
  private static final int LONGEST_TEXT = 2_048;

  @Inject AgentDoor door;

  @OnOpen
  public void open(Session session) {
    session.setMaxIdleTimeout(AgentDoor.UNTIL_GREETING.toMillis());
    AgentSession line = new AgentSession(session);
    Optional<AgentVisit> visit = door.open(line);
    visit.ifPresentOrElse(welcome -> session.getUserProperties().put(VISIT, welcome), line::close);
  }

  /** The greeting, and signs of life after it. */
  @OnMessage(maxMessageSize = LONGEST_TEXT)
  public void heard(String text, Session session) {
    session.setMaxIdleTimeout(AgentDoor.SILENCE.toMillis());
    if (visit(session).filter(visit -> visit.heard(text)).isEmpty()) {
      new AgentSession(session).close();
    }
  }

  /** Bytes of the firmware. */
  @OnMessage(maxMessageSize = AgentDoor.LARGEST)
  public void heard(ByteBuffer message, Session session) {
    if (visit(session).filter(visit -> visit.heard(message)).isEmpty()) {
      new AgentSession(session).close();
    }
  }

  @OnClose
  public void close(Session session) {
    visit(session).ifPresent(AgentVisit::gone);
  }

  @OnError
  public void failed(Session session, Throwable cause) {
    LOG.log(Level.DEBUG, "The line of an agent broke.", cause);
    visit(session).ifPresent(AgentVisit::gone);
    new AgentSession(session).close();
  }

  private static Optional<AgentVisit> visit(Session session) {
    return Optional.ofNullable((AgentVisit) session.getUserProperties().get(VISIT));
  }
}
