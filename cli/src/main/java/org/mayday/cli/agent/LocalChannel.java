package org.mayday.cli.agent;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mayday.relay.Consumed;
import org.mayday.relay.Frame;
import org.mayday.relay.Frame.Kind;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Window;

/**
 * One connection to a port of this PC, with a thread for each direction. It says once that it is
 * over, whoever ended it.
 */
final class LocalChannel {
  private static final int CONNECT_MILLIS = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final ByteBuffer END = ByteBuffer.allocate(0);

  private final int number;
  private final int port;
  private final Way way;
  private final Socket socket = new Socket();
  private final Window window = new Window();
  private final Consumed consumed = new Consumed();
  private final LinkedBlockingQueue<ByteBuffer> arrived = new LinkedBlockingQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();

  LocalChannel(int number, int port, Way way) {
    this.number = number;
    this.port = port;
    this.way = way;
  }

  /** Connects, in the background. */
  void open() {
    thread("from", this::fromFirmware).start();
  }

  private Thread thread(String direction, Runnable work) {
    Thread thread = new Thread(work, "agent-" + direction + "-" + number);
    thread.setDaemon(true);
    return thread;
  }

  private void fromFirmware() {
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
    } catch (IOException e) {
      if (over.compareAndSet(false, true)) {
        way.send(Frame.refused(number, "port " + port + " of the PC: " + e.getMessage()));
      }
      close();
      return;
    }
    way.send(Frame.of(Kind.OPENED, number));
    thread("to", this::toFirmware).start();
    try {
      relay(socket.getInputStream());
    } catch (IOException ended) {
      // told below
    } finally {
      close();
    }
  }

  private void relay(InputStream in) throws IOException {
    byte[] buffer = new byte[Frame.MOST_BYTES];
    for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
      for (int at = 0; at < size; ) {
        int taken = window.take(size - at, PATIENCE);
        way.send(Frame.bytes(number, ByteBuffer.wrap(buffer, at, taken)));
        at += taken;
      }
    }
  }

  private void toFirmware() {
    try {
      for (ByteBuffer bytes = arrived.take(); bytes != END; bytes = arrived.take()) {
        int size = bytes.remaining();
        socket.getOutputStream().write(bytes.array(), bytes.position(), size);
        int credit = consumed.consumed(size);
        if (credit > 0) {
          way.send(Frame.credit(number, credit));
        }
      }
    } catch (IOException ended) {
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Mayday says something of this connection. */
  void heard(Frame frame) throws MalformedFrameException {
    switch (frame.kind()) {
      case BYTES -> {
        consumed.arrived(frame.content().remaining());
        arrived.add(frame.content());
      }
      case CREDIT -> window.give(frame.number());
      case CLOSE -> close();
      default -> throw new MalformedFrameException("a " + frame.kind() + " from Mayday");
    }
  }

  /** Whether its number can be used again. */
  boolean isOver() {
    return over.get();
  }

  /** Ends it. */
  void close() {
    if (over.compareAndSet(false, true)) {
      way.send(Frame.of(Kind.CLOSE, number));
    }
    window.close();
    arrived.add(END);
    try {
      socket.close();
    } catch (IOException closed) {
      // nothing is lost: it is over
    }
  }

  /** The way to Mayday. */
  interface Way {
    /** Sends a message; returns when it is on its way. A line that is broken is no failure. */
    void send(Frame frame);
  }
}
