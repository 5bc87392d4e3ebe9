package org.mayday.enrolment.control;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.mayday.relay.Consumed;
import org.mayday.relay.Frame;
import org.mayday.relay.Frame.Kind;
import org.mayday.relay.Line;
import org.mayday.relay.MalformedFrameException;
import org.mayday.relay.Window;
import org.mayday.wsman.http.ChannelRefusedException;

/**
 * One connection of an agent to the firmware. Its number is free again when both sides have closed
 * it. Thread-safe; one thread may read while another writes.
 */
final class RelayChannel {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int number;
  private final Line line;
  private final Window window = new Window();
  private final Consumed consumed = new Consumed();
  private final Deque<ByteBuffer> arrived = new ArrayDeque<>();
  private String refusal = "";
  private boolean opened;
  private boolean closedHere;
  private boolean closedThere;

  RelayChannel(int number, Line line) {
    this.number = number;
    this.line = line;
  }

  /** Waits until the agent has connected. */
  void awaitOpened(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (this) {
      while (!opened && !closedThere) {
        pause(end, "the agent does not connect in time");
      }
      if (opened) {
        return;
      }
    }
    throw new ChannelRefusedException(
        refusal.isEmpty() ? "the agent's line is broken" : refusal, new IOException(refusal));
  }

  private void pause(long end, String why) throws IOException {
    long millis = (end - System.nanoTime()) / 1_000_000;
    if (millis <= 0) {
      throw new SocketTimeoutException(why);
    }
    try {
      wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** The agent says something of this connection. */
  void heard(Frame frame) throws MalformedFrameException {
    switch (frame.kind()) {
      case OPENED -> open();
      case REFUSED -> refuse(frame.words());
      case BYTES -> arrive(frame.content());
      case CREDIT -> window.give(frame.number());
      case CLOSE -> ended();
      default -> throw new MalformedFrameException("an agent opens no channels");
    }
  }

  private synchronized void open() {
    opened = true;
    notifyAll();
  }

  private synchronized void refuse(String why) {
    refusal = why.isBlank() ? "the agent cannot connect" : why;
    closedHere = true;
    ended();
  }

  private synchronized void arrive(ByteBuffer bytes) throws MalformedFrameException {
    consumed.arrived(bytes.remaining());
    if (!closedHere) {
      arrived.add(bytes);
      notifyAll();
    }
  }

  /** The agent, or its line, has ended it; what has arrived can still be read. */
  synchronized void ended() {
    closedThere = true;
    window.close();
    notifyAll();
  }

  /** Whether its number can be used again. */
  synchronized boolean isFree() {
    return closedHere && closedThere;
  }

  synchronized boolean isClosed() {
    return closedHere;
  }

  /**
   * Reads at least one byte.
   *
   * @param millis how long to wait; 0 for ever
   * @return -1 if the firmware has ended the connection
   */
  int read(byte[] bytes, int offset, int length, int millis) throws IOException {
    int size;
    synchronized (this) {
      long end = millis == 0 ? Long.MAX_VALUE : System.nanoTime() + millis * 1_000_000L;
      while (arrived.isEmpty() && !closedThere && !closedHere) {
        pause(end, "no bytes in time");
      }
      if (closedHere) {
        throw new IOException("the channel is closed");
      }
      if (arrived.isEmpty()) {
        return -1;
      }
      ByteBuffer first = arrived.getFirst();
      size = Math.min(length, first.remaining());
      first.get(bytes, offset, size);
      if (!first.hasRemaining()) {
        arrived.removeFirst();
      }
    }
    int credit = consumed.consumed(size);
    if (credit > 0) {
      line.send(Frame.credit(number, credit).encoded());
    }
    return size;
  }

  /** Bytes that can be read without waiting. */
  synchronized int available() {
    return arrived.stream().mapToInt(ByteBuffer::remaining).sum();
  }

  /** Writes all of it. */
  void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    while (at < offset + length) {
      int size = window.take(Math.min(Frame.MOST_BYTES, offset + length - at), PATIENCE);
      line.send(Frame.bytes(number, ByteBuffer.wrap(bytes, at, size)).encoded());
      at += size;
    }
  }

  /** Ends it; may be called more than once. */
  void close() {
    synchronized (this) {
      if (closedHere) {
        return;
      }
      closedHere = true;
      arrived.clear();
      window.close();
      notifyAll();
    }
    try {
      line.send(Frame.of(Kind.CLOSE, number).encoded());
    } catch (IOException broken) {
      ended(); // with the line, all of its channels end
    }
  }
}
