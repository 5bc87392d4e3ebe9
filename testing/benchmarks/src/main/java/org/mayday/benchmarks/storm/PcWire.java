package org.mayday.benchmarks.storm;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One TCP connection with TLS of a PC. Used by the thread of its loop only. */
final class PcWire {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final PcLoop loop;
  private final SocketChannel channel;
  private final SelectionKey key;
  private final SSLEngine engine;
  private @Nullable ByteBuffer unread;
  private @Nullable ByteBuffer unwritten;
  private boolean secured;
  private boolean closed;

  PcWire(PcLoop loop, StormPc owner, ClientTls tls, InetSocketAddress from, InetSocketAddress to)
      throws IOException {
    this.loop = loop;
    channel = SocketChannel.open();
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.bind(from);
      channel.connect(to);
      key = channel.register(loop.selector(), SelectionKey.OP_CONNECT, owner);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
    engine = tls.engine();
  }

  boolean isSecured() {
    return secured;
  }

  /** Whether bytes wait for the socket to take them. */
  boolean isCongested() {
    return unwritten != null;
  }

  void connected() throws IOException {
    channel.finishConnect();
    key.interestOps(SelectionKey.OP_READ);
    engine.beginHandshake();
    shake(engine.getHandshakeStatus());
  }

  /** Reads what is there and gives the plain text on; the buffer is valid during the call. */
  void read(Consumer<ByteBuffer> plain) throws IOException {
    ByteBuffer in = loop.netIn.clear();
    if (unread != null) {
      in.put(unread);
      unread = null;
    }
    if (channel.read(in) < 0) {
      throw new EOFException("closed by the server");
    }
    in.flip();
    boolean more = true;
    // Once more with nothing: only then native engines tell that the handshake is finished.
    while (more && !closed) {
      SSLEngineResult result = engine.unwrap(in, loop.plainIn.clear());
      if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
        throw new EOFException("closed by the server in TLS");
      }
      more = result.getStatus() == SSLEngineResult.Status.OK;
      shake(result.getHandshakeStatus());
      if (loop.plainIn.position() > 0) {
        plain.accept(loop.plainIn.flip());
      }
    }
    if (in.hasRemaining() && !closed) {
      unread = ByteBuffer.allocate(in.remaining()).put(in).flip();
    }
  }

  private void shake(HandshakeStatus first) throws IOException {
    HandshakeStatus status = first;
    while (true) {
      switch (status) {
        case NEED_TASK -> {
          for (Runnable task = engine.getDelegatedTask();
              task != null;
              task = engine.getDelegatedTask()) {
            task.run();
          }
          status = engine.getHandshakeStatus();
        }
        case NEED_WRAP -> status = wrap(NOTHING);
        case FINISHED -> {
          secured = true;
          return;
        }
        default -> {
          return;
        }
      }
    }
  }

  /** Sends all of the plain text, or keeps what the socket does not take. */
  void write(ByteBuffer plain) throws IOException {
    while (plain.hasRemaining()) {
      wrap(plain);
    }
  }

  private HandshakeStatus wrap(ByteBuffer plain) throws IOException {
    ByteBuffer out = loop.netOut.clear();
    SSLEngineResult result = engine.wrap(plain, out);
    if (result.getStatus() != SSLEngineResult.Status.OK) {
      throw new SSLException("TLS does not write: " + result.getStatus());
    }
    out.flip();
    if (unwritten == null) {
      channel.write(out);
    }
    if (out.hasRemaining()) {
      keep(out);
    }
    return result.getHandshakeStatus();
  }

  private void keep(ByteBuffer rest) {
    ByteBuffer kept = unwritten == null ? NOTHING : unwritten;
    unwritten = ByteBuffer.allocate(kept.remaining() + rest.remaining()).put(kept).put(rest).flip();
    key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
  }

  /** The socket takes bytes again. */
  void writable() throws IOException {
    ByteBuffer rest = unwritten;
    if (rest != null) {
      channel.write(rest);
      if (rest.hasRemaining()) {
        return;
      }
      unwritten = null;
    }
    key.interestOps(SelectionKey.OP_READ);
  }

  /** Closes without a farewell, as a network does. */
  void close() {
    if (closed) {
      return;
    }
    closed = true;
    key.cancel();
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // nothing is left to be closed
    }
    ClientTls.release(engine);
  }
}
