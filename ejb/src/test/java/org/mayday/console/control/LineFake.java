package org.mayday.console.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A line to firmware that says what a test has it say. */
final class LineFake implements RedirectionLine {
  private static final byte[] BEGUN =
      HexFormat.of().parseHex("2100000001000000102764000000102764000000000000");

  private final Deque<Byte> coming = new ArrayDeque<>();
  private final ByteArrayOutputStream typed = new ByteArrayOutputStream();
  private @Nullable String cut;
  private boolean closed;
  private boolean farewell;

  synchronized void firmwareBegins() {
    add(BEGUN);
  }

  synchronized void says(String words) {
    byte[] bytes = words.getBytes(US_ASCII);
    add(
        ByteBuffer.allocate(10 + bytes.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0x2A)
            .position(8)
            .putShort((short) bytes.length)
            .put(bytes)
            .array());
  }

  private void add(byte[] bytes) {
    for (byte each : bytes) {
      coming.add(each);
    }
    notifyAll();
  }

  synchronized void cut(String why) {
    cut = why;
    notifyAll();
  }

  synchronized String typed() {
    return typed.toString(US_ASCII);
  }

  synchronized int unread() {
    return coming.size();
  }

  synchronized boolean closed() {
    return closed;
  }

  synchronized boolean farewell() {
    return farewell;
  }

  @Override
  public InputStream in() {
    return new InputStream() {
      @Override
      public int read() {
        throw new UnsupportedOperationException();
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
    int count = Math.min(length, coming.size());
    for (int at = 0; at < count; at++) {
      target[offset + at] = coming.remove();
    }
    return count;
  }

  @Override
  public OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int one) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        sent(bytes);
      }
    };
  }

  private synchronized void sent(byte[] bytes) {
    if (bytes[0] == 0x28) {
      typed.write(bytes, 10, bytes.length - 10);
    }
    farewell |= bytes[0] == 0x22;
  }

  @Override
  public void patience(Duration patience) {}

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
