package org.mayday.web.relay;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import org.mayday.enrolment.boundary.AgentDoor;
import org.mayday.web.stay.Doorkeeper;

/** Agents come in here, and prove by a token that they may. */
@ServerEndpoint("/agent")
public class AgentEndpoint {
  private static final int LONGEST_TEXT = 2_048;

  @Inject AgentDoor door;
  @Inject Doorkeeper keeper;

  @OnOpen
  public void open(Session session) {
    new Guest(session).open(AgentDoor.UNTIL_GREETING, keeper, door::open);
  }

  /** The greeting, and signs of life after it. */
  @OnMessage(maxMessageSize = LONGEST_TEXT)
  public void heard(String text, Session session) {
    new Guest(session).says(text, AgentDoor.SILENCE);
  }

  /** Bytes of the firmware. */
  @OnMessage(maxMessageSize = AgentDoor.LARGEST)
  public void heard(ByteBuffer message, Session session) {
    new Guest(session).sends(message);
  }

  @OnClose
  public void close(Session session) {
    new Guest(session).gone();
  }

  @OnError
  public void failed(Session session, Throwable cause) {
    new Guest(session).lost(cause);
  }
}
