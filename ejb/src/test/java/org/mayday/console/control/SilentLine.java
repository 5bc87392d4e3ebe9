package org.mayday.console.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A line that nobody speaks on but a test, until it is cut or closed. */
abstract class SilentLine implements RedirectionLine {
  private final Deque<ByteBuffer> coming = new ArrayDeque<>();
  private @Nullable String cut;
  private boolean closed;

  /** The firmware says this. */
  final synchronized void add(byte[] bytes) {
    coming.add(ByteBuffer.wrap(bytes));
    notifyAll();
  }

  /** Takes what the console has said at once. */
  abstract void sent(ByteBuffer bytes) throws IOException;

  final synchronized void cut(String why) {
    cut = why;
    notifyAll();
  }

  /** How many bytes nobody has read. */
  final synchronized int unread() {
    return coming.stream().mapToInt(ByteBuffer::remaining).sum();
  }

  final synchronized boolean closed() {
    return closed;
  }

  @Override
  public final InputStream in() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return take(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return take(target, offset, length);
      }
    };
  }

  private synchronized int take(byte[] target, int offset, int length) throws IOException {
    try {
      while (coming.isEmpty()) {
        if (cut != null || closed) {
          throw new IOException(closed ? "closed" : cut);
        }
        wait();
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    int count = 0;
    while (count < length && !coming.isEmpty()) {
      ByteBuffer next = coming.element();
      int part = Math.min(length - count, next.remaining());
      next.get(target, offset + count, part);
      count += part;
      if (!next.hasRemaining()) {
        coming.remove();
      }
    }
    return count;
  }

  @Override
  public final OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        sent(ByteBuffer.wrap(bytes, offset, length));
      }
    };
  }

  @Override
  public final void patience(Duration patience) {}

  @Override
  public final synchronized void close() {
    closed = true;
    notifyAll();
  }
}
