package org.mayday.web.relay;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.nio.ByteBuffer;
import org.mayday.port.boundary.PortDoor;
import org.mayday.web.stay.Doorkeeper;

/** Those who forward a port of a PC come in here, and prove by a ticket that they may. */
@ServerEndpoint("/port")
public class PortEndpoint {
  @Inject PortDoor door;
  @Inject Doorkeeper keeper;

  @OnOpen
  public void open(Session session) {
    new Guest(session).open(PortDoor.UNTIL_TICKET, keeper, door::open);
  }

  /** The ticket, and signs of life after it. */
  @OnMessage(maxMessageSize = 256)
  public void heard(String text, Session session) {
    new Guest(session).says(text, PortDoor.SILENCE);
  }

  /** Bytes for the PC, and credit. */
  @OnMessage(maxMessageSize = PortDoor.LARGEST)
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
