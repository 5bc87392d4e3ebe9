package org.mayday.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;

/**
 * One channel of a line, with the streams of a connection at this end of it. Two threads work for
 * it, one for each direction, so that neither waits for the other. What is read here is sent only
 * as the other side has taken what was sent before, and what comes is taken only as it is written:
 * at most a window waits, whoever stands still. Thread-safe.
 *
 * <p>Neither side closes half: whoever ends it says so once, and what had come until then is still
 * written.
 */
public final class Pipe {
  private static final ByteBuffer END = ByteBuffer.allocate(0);

  private final int number;
  private final Line line;
  private final Duration patience;
  private final IntConsumer moved;
  private final Window window = new Window();
  private final Consumed consumed = new Consumed();
  private final LinkedBlockingQueue<ByteBuffer> arrived = new LinkedBlockingQueue<>();
  private boolean closedHere;
  private boolean closedThere;

  /**
   * A channel on which nothing has moved.
   *
   * @param number of the channel
   * @param patience how long the other side may take nothing
   * @param moved hears how many bytes went, in either direction
   */
  public Pipe(int number, Line line, Duration patience, IntConsumer moved) {
    this.number = number;
    this.line = line;
    this.patience = patience;
    this.moved = moved;
  }

  /**
   * Sends what is read until there is no more; the work of one thread.
   *
   * @throws IOException if the stream or the line is broken, or the channel closed
   */
  public void send(InputStream in) throws IOException {
    byte[] buffer = new byte[Frame.MOST_BYTES];
    for (int size = in.read(buffer); size >= 0; size = in.read(buffer)) {
      for (int at = 0; at < size; ) {
        int taken = window.take(size - at, patience);
        line.send(Frame.bytes(number, ByteBuffer.wrap(buffer, at, taken)).encoded());
        at += taken;
        moved.accept(taken);
      }
    }
  }

  /**
   * Writes what comes until there is no more; the work of another thread.
   *
   * @throws IOException if the stream or the line is broken
   */
  public void write(OutputStream out) throws IOException, InterruptedException {
    for (ByteBuffer bytes = arrived.take(); bytes != END; bytes = arrived.take()) {
      int size = bytes.remaining();
      out.write(bytes.array(), bytes.position(), size);
      moved.accept(size);
      int credit = consumed.consumed(size);
      if (credit > 0) {
        line.send(Frame.credit(number, credit).encoded());
      }
    }
  }

  /**
   * The other side says something of this channel.
   *
   * @throws MalformedFrameException if it may not say that; the line is to be ended
   */
  public void heard(Frame frame) throws MalformedFrameException {
    switch (frame.kind()) {
      case BYTES -> {
        consumed.arrived(frame.content().remaining());
        arrived.add(frame.content());
      }
      case CREDIT -> window.give(frame.number());
      case CLOSE -> ended();
      default -> throw new MalformedFrameException("a " + frame.kind() + " on an open channel");
    }
  }

  /** The other side has ended it, or its line is over. */
  public void ended() {
    synchronized (this) {
      closedThere = true;
    }
    window.close();
    arrived.add(END);
  }

  /** Ends it from this side; may be called more than once. */
  public void close() {
    synchronized (this) {
      if (closedHere) {
        return;
      }
      closedHere = true;
    }
    window.close();
    arrived.add(END);
    try {
      line.send(Frame.of(Frame.Kind.CLOSE, number).encoded());
    } catch (IOException broken) {
      ended(); // with the line, all of its channels end
    }
  }

  /** Whether both sides have ended it, so that its number can be used again. */
  public synchronized boolean isOver() {
    return closedHere && closedThere;
  }
}
