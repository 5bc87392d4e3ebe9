package org.mayday.cli.tunnel;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.mayday.cli.line.Door;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.relay.Notice;

/** Listens on a port of this computer, and brings what connects there to a port of a PC. */
public final class Tunnel {
  private static final long TICKET = 30;
  private static final int WAITING = 16;

  private final Door door;
  private final Consumer<String> told;

  /**
   * A tunnel of a server.
   *
   * @param server address of Mayday
   * @param told hears what happens
   */
  public Tunnel(URI server, SSLContext trust, Consumer<String> told) {
    this.door = new Door(server, "port", trust);
    this.told = told;
  }

  /**
   * Works until it is over.
   *
   * @param ticket its secret, the UUID of the PC and the port, with blanks between them
   * @param listen where programs connect; port 0 for any that is free
   * @param once whether the end of the first connection is the end of all
   * @throws Refusal if it ends otherwise than by that
   */
  public void work(String ticket, InetSocketAddress listen, boolean once) throws Refusal {
    try (ServerSocket programs = listening(listen)) {
      TunnelLine line = opened();
      try {
        line.say("ticket " + ticket);
        line.awaitOpen(TICKET);
        told.accept(
            "Connect to %s:%d; Ctrl-C ends it."
                .formatted(programs.getInetAddress().getHostAddress(), programs.getLocalPort()));
        thread("programs", () -> accept(programs, line, once)).start();
        untilTheEnd(line);
      } finally {
        line.close();
      }
    } catch (IOException e) {
      throw new Refusal(Reason.NOT_DONE, "The port could not be closed: " + e.getMessage(), e);
    }
  }

  private static ServerSocket listening(InetSocketAddress listen) throws Refusal {
    if (listen.isUnresolved()) {
      throw new Refusal(Reason.INVALID, "There is no address " + listen.getHostString() + ".");
    }
    try {
      return new ServerSocket(listen.getPort(), WAITING, listen.getAddress());
    } catch (IOException e) {
      throw new Refusal(
          Reason.INVALID,
          "Port %d of %s cannot be listened on: %s. Choose another by --listen."
              .formatted(listen.getPort(), listen.getAddress().getHostAddress(), e.getMessage()),
          e);
    }
  }

  private TunnelLine opened() throws Refusal {
    TunnelLine line = new TunnelLine();
    try {
      door.open(line);
      return line;
    } catch (IOException e) {
      throw new Refusal(Reason.UNREACHABLE, e.getMessage(), e);
    }
  }

  private void accept(ServerSocket programs, TunnelLine line, boolean once) {
    boolean more = true;
    while (more && !line.end().isDone()) {
      try {
        Socket program = programs.accept();
        line.connect(new Program(program, told, parting -> ended(line, once, parting)));
        more = !once;
      } catch (IOException closed) {
        more = false;
      }
    }
  }

  private static void ended(TunnelLine line, boolean once, Notice parting) {
    if (once) {
      line.end().complete(parting);
    }
  }

  private static void untilTheEnd(TunnelLine line) throws Refusal {
    Notice notice = line.awaitEnd();
    if (notice.kind() != Notice.Kind.DONE) {
      throw refusal(notice);
    }
  }

  /** What a notice means for the exit code. */
  static Refusal refusal(Notice notice) {
    Reason reason =
        switch (notice.kind()) {
          case REFUSED -> Reason.NOT_ALLOWED;
          case AWAY -> Reason.AWAY;
          case LATER -> Reason.UNREACHABLE;
          default -> Reason.NOT_DONE;
        };
    return new Refusal(reason, notice.sentence());
  }

  static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, "tunnel-" + name);
    thread.setDaemon(true);
    return thread;
  }
}
