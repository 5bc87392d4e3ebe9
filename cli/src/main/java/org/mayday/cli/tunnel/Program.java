package org.mayday.cli.tunnel;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.relay.Frame;
import org.mayday.relay.Line;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Notice;
import org.mayday.relay.Pipe;

/**
 * A program that has connected, with a thread for each direction. What it does not read is not
 * acknowledged, so that the PC waits for it. Thread-safe.
 */
final class Program {
  /** Whoever does not read for so long is ended; Mayday ends a port without bytes earlier. */
  private static final Duration PATIENCE = Duration.ofHours(12);

  private final Socket socket;
  private final Consumer<String> told;
  private final Consumer<Notice> over;
  private volatile @Nullable Pipe pipe;
  private boolean opened;
  private Notice parting = new Notice(Notice.Kind.DONE, "The connection is over.");

  /**
   * A program that waits.
   *
   * @param told hears why it was turned away
   * @param over hears that it is gone, and why
   */
  Program(Socket socket, Consumer<String> told, Consumer<Notice> over) {
    this.socket = socket;
    this.told = told;
    this.over = over;
  }

  /** Asks for a connection to the PC. */
  void begin(int number, Line line) {
    pipe = new Pipe(number, line, PATIENCE, bytes -> {});
    try {
      socket.setTcpNoDelay(true);
      line.send(Frame.of(Frame.Kind.OPEN, number).encoded());
    } catch (IOException broken) {
      cut();
    }
  }

  /** Sends it away. */
  void turnAway(String why) {
    told.accept(why);
    close();
  }

  /**
   * Mayday says something of its channel.
   *
   * @throws MalformedFrameException if it may not say that
   */
  void heard(Frame frame) throws MalformedFrameException {
    Pipe own = begun();
    switch (frame.kind()) {
      case OPENED -> {
        if (opened) {
          throw new MalformedFrameException("a channel that is open is opened");
        }
        opened = true;
        Tunnel.thread("from-program", () -> fromProgram(own)).start();
        Tunnel.thread("to-program", () -> toProgram(own)).start();
      }
      case REFUSED -> {
        parting = new Notice(Notice.Kind.FAILED, "The PC was not reached: " + frame.words());
        told.accept(parting.sentence());
      }
      case CLOSE -> {
        own.heard(frame);
        if (!opened) {
          own.close();
          close();
          over.accept(parting);
        }
      }
      default -> own.heard(frame);
    }
  }

  private Pipe begun() throws MalformedFrameException {
    Pipe own = pipe;
    if (own == null) {
      throw new MalformedFrameException("a channel that was never opened");
    }
    return own;
  }

  private void fromProgram(Pipe own) {
    try {
      own.send(socket.getInputStream());
    } catch (IOException ended) {
      // it is over, whoever ended it
    } finally {
      own.close();
    }
  }

  private void toProgram(Pipe own) {
    try {
      own.write(socket.getOutputStream());
    } catch (IOException ended) {
      // it is over, whoever ended it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      own.close();
      close();
      over.accept(parting);
    }
  }

  /** Whether its number can be given to another one. */
  boolean isOver() {
    Pipe own = pipe;
    return own != null && own.isOver();
  }

  /** Ends it at once. */
  void cut() {
    Pipe own = pipe;
    if (own != null) {
      own.ended();
    }
    close();
  }

  private void close() {
    try {
      socket.close();
    } catch (IOException closed) {
      // nothing is lost: it is over
    }
  }
}
