package org.mayday.web.console;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mayday.console.boundary.ConsoleDoor;
import org.mayday.console.boundary.ConsoleKind;
import org.mayday.console.boundary.Ending;
import org.mayday.console.boundary.Farewell;
import org.mayday.console.boundary.FilePart;
import org.mayday.console.boundary.Seat;
import org.mayday.console.boundary.TicketRefused;
import org.mayday.web.stay.Doorkeeper;
import org.mayday.web.stay.Stay;

/**
 * A browser's way to a console of a PC. Its first message is its ticket and what for; after that
 * binary messages are what is typed, and text messages are commands: how much was taken, and who is
 * to have the keyboard. Where disks are lent, a binary message that begins with four zeros is a
 * part of a file: its number in four bytes, most significant first, and its bytes. Who may open it
 * at all, and from which site, is decided by the filters and the security constraints of the web
 * application.
 */
@ServerEndpoint("/console")
public class ConsoleEndpoint {
  private static final Logger LOG = System.getLogger(ConsoleEndpoint.class.getName());
  private static final Duration TICKET = Duration.ofSeconds(15);

  /** Pages give a sign of life every 20 s; browsers slow that down in the background. */
  private static final Duration SILENCE = Duration.ofSeconds(150);

  private static final int MOST_TYPED = 4_096;

  /** Before the bytes of a part of a file: zero and its number. */
  private static final int HEAD = 2 * Integer.BYTES;

  @Inject ConsoleDoor door;
  @Inject Doorkeeper keeper;

  private volatile @Nullable Seat seat;
  private volatile boolean lends;
  private boolean asked;

  @OnOpen
  public void open(Session session) {
    keeper.receive(session, TICKET, () -> LOG.log(Level.DEBUG, "A browser shows no ticket."));
  }

  /** A command: one word, and what belongs to it. */
  @OnMessage(maxMessageSize = 256)
  public void command(String text, Session session) {
    String[] words = text.split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    Seat own = seat;
    if (Stay.of(session).isOver()) {
      Stay.of(session).shut();
    } else if (words[0].equals("ticket") && !asked) {
      asked = true;
      enter(rest, session);
    } else if (own != null) {
      obey(own, words[0], rest);
    }
  }

  private void enter(String said, Session session) {
    BrowserViewer viewer = new BrowserViewer(session);
    Principal owner = session.getUserPrincipal();
    String[] words = said.split(" ", 2);
    // of a kind that does not exist there is no ticket
    ConsoleKind kind = ConsoleKind.of(words[0]).orElse(ConsoleKind.TERMINAL);
    String secret = words.length > 1 ? words[1] : "";
    try {
      if (!Stay.of(session).isInTime()) {
        Stay.of(session).shut();
        return;
      }
      Stay.of(session).patience(SILENCE);
      lends = kind == ConsoleKind.DISK;
      seat = door.enter(secret, owner == null ? "" : owner.getName(), kind, viewer);
      if (!session.isOpen()) {
        close(session); // it was closed meanwhile, before there was a seat to leave
      }
    } catch (TicketRefused e) {
      viewer.end(e.farewell());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A ticket could not be looked at.", e);
      viewer.end(new Farewell(Ending.FIRMWARE, "The server failed."));
    }
  }

  private static void obey(Seat seat, String command, String rest) {
    switch (command) {
      case "taken" -> seat.taken(number(rest));
      case "colours" -> seat.colours(number(rest));
      case "compress" -> seat.compress(number(rest));
      case "decimate" -> seat.decimate(number(rest));
      case "take" -> seat.take();
      case "give" -> seat.give(rest);
      default -> LOG.log(Level.TRACE, "A browser is alive.");
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException nonsense) {
      return 0;
    }
  }

  /** What was typed, or a part of a file. */
  @OnMessage(maxMessageSize = HEAD + FilePart.MOST)
  public void typed(byte[] bytes, Session session) {
    Seat own = seat;
    if (Stay.of(session).isOver()) {
      Stay.of(session).shut();
      return;
    }
    if (own == null) {
      return;
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (lends && bytes.length >= HEAD && in.getInt() == 0) {
      own.part(in.getInt(), Arrays.copyOfRange(bytes, HEAD, bytes.length));
    } else if (bytes.length <= MOST_TYPED) {
      own.type(bytes);
    } else {
      refuse(session);
    }
  }

  private static void refuse(Session session) {
    try {
      session.close(new CloseReason(CloseCodes.TOO_BIG, "more than can be typed at once"));
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "A browser is gone already.", gone);
    }
  }

  @OnClose
  public void close(Session session) {
    Seat own = seat;
    if (own != null) {
      own.leave();
    }
  }

  @OnError
  public void failed(Session session, Throwable cause) {
    LOG.log(Level.DEBUG, "The line to a browser broke.", cause);
    close(session);
  }
}
