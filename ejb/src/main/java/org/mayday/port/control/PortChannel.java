package org.mayday.port.control;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.relay.Frame;
import org.mayday.relay.Line;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Pipe;

/**
 * One connection to the port of a PC, with a thread for each direction. Reading from the PC waits
 * for the program at the far end, and only reading gives credit to the PC. Thread-safe.
 */
final class PortChannel {
  private static final Logger LOG = System.getLogger(PortChannel.class.getName());

  private final int number;
  private final Line line;
  private final PortHall hall;
  private final PortPass pass;
  private final Pipe pipe;
  private @Nullable Socket socket;
  private boolean cut;

  PortChannel(int number, Line line, PortHall hall, PortPass pass, IntConsumer moved) {
    this.number = number;
    this.line = line;
    this.hall = hall;
    this.pass = pass;
    // whoever stands still is ended by the idleness of all, and not by a channel of its own
    this.pipe = new Pipe(number, line, hall.settings().idle().multipliedBy(2), moved);
  }

  /** Connects, in the background. */
  void open() {
    hall.threads()
        .start("from port %d of %s".formatted(pass.port(), pass.platform()), this::fromPc);
  }

  private void fromPc() {
    try {
      Socket opened = hall.wires().open(pass.platform(), pass.port());
      if (!holds(opened)) {
        return;
      }
      line.send(Frame.of(Frame.Kind.OPENED, number).encoded());
      hall.threads()
          .start("to port %d of %s".formatted(pass.port(), pass.platform()), () -> toPc(opened));
      pipe.send(opened.getInputStream());
    } catch (OperationFailed e) {
      refuse(e.getMessage());
    } catch (IOException ended) {
      LOG.log(Level.DEBUG, "A connection to a PC ended.", ended);
    } finally {
      pipe.close();
      // what has come from the program is still written, and then its thread closes
    }
  }

  private void refuse(String why) {
    try {
      line.send(Frame.refused(number, why).encoded());
    } catch (IOException broken) {
      LOG.log(Level.DEBUG, "Nobody hears that a PC refuses.", broken);
    }
  }

  private void toPc(Socket opened) {
    try {
      pipe.write(opened.getOutputStream());
    } catch (IOException ended) {
      LOG.log(Level.DEBUG, "A connection to a PC ended.", ended);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pipe.close();
      close(opened);
    }
  }

  /** Keeps it, so that a cut closes it; closes it if the cut was there first. */
  private synchronized boolean holds(Socket opened) {
    if (cut) {
      close(opened);
      return false;
    }
    socket = opened;
    return true;
  }

  void heard(Frame frame) throws MalformedFrameException {
    pipe.heard(frame);
  }

  boolean isOver() {
    return pipe.isOver();
  }

  /** Ends it at once. */
  void cut() {
    Socket held;
    synchronized (this) {
      cut = true;
      held = socket;
    }
    pipe.ended();
    if (held != null) {
      close(held);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "A connection to a PC was closed already.", gone);
    }
  }
}
