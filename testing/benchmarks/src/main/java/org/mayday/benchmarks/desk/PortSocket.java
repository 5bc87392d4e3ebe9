package org.mayday.benchmarks.desk;

import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mayday.relay.Consumed;
import org.mayday.relay.Frame;
import org.mayday.relay.MalformedFrameException;

/** The command line with a port of a PC and one connection to it, whose bytes it takes. */
final class PortSocket extends Socket {
  /** Before a message of 126 to 65,535 bytes from a server (RFC 6455, section 5.2). */
  private static final int WEBSOCKET_HEAD = 4;

  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong wire = new AtomicLong();
  private final Consumed consumed = new Consumed();
  private final CountDownLatch opened = new CountDownLatch(1);

  @Override
  void came(ByteBuffer whole) {
    wire.addAndGet(whole.remaining() + WEBSOCKET_HEAD);
    try {
      Frame frame = Frame.decoded(whole);
      if (frame.kind() == Frame.Kind.OPENED) {
        opened.countDown();
      } else if (frame.kind() == Frame.Kind.BYTES) {
        took(frame.content().remaining());
      }
    } catch (MalformedFrameException e) {
      throw new IllegalStateException(e);
    }
  }

  private void took(int size) throws MalformedFrameException {
    bytes.addAndGet(size);
    consumed.arrived(size);
    int credit = consumed.consumed(size);
    if (credit > 0) {
      send(Frame.credit(0, credit).encoded());
    }
  }

  /** Connects to the PC. */
  void connect() throws InterruptedException {
    send(Frame.of(Frame.Kind.OPEN, 0).encoded());
    if (!opened.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the PC does not answer");
    }
  }

  /** Bytes of the PC that came. */
  long bytes() {
    return bytes.get();
  }

  /** Bytes that the messages with them had. */
  long wire() {
    return wire.get();
  }
}
