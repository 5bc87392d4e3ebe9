package org.mayday.simulator.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.function.Function;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** TLS inside the tunnel: the server's side of a channel to a TLS port, around another one. */
public final class TlsConversation implements Conversation {

  private static final Logger LOG = System.getLogger(TlsConversation.class.getName());

  private final SSLEngine engine;
  private final Outlet wire;
  private final Conversation inner;
  private ByteBuffer waiting = ByteBuffer.allocate(0);
  private boolean over;

  /**
   * Begins TLS.
   *
   * @param engine a fresh engine
   * @param wire where cipher text goes
   * @param inner makes the conversation in plain text
   */
  public TlsConversation(SSLEngine engine, Outlet wire, Function<Outlet, Conversation> inner) {
    this.engine = engine;
    this.wire = wire;
    engine.setUseClientMode(false);
    this.inner = inner.apply(new Plain());
  }

  @Override
  public void received(byte[] bytes) {
    if (over) {
      return;
    }
    ByteBuffer joined = ByteBuffer.allocate(waiting.remaining() + bytes.length);
    joined.put(waiting).put(bytes).flip();
    waiting = joined;
    try {
      unwrapAll();
    } catch (SSLException broken) {
      LOG.log(Level.DEBUG, () -> "TLS inside the tunnel failed: " + broken.getMessage());
      end();
    }
  }

  @Override
  public void ended() {
    inner.ended();
  }

  private void unwrapAll() throws SSLException {
    boolean more = true;
    while (more && !over) {
      ByteBuffer plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
      SSLEngineResult result = engine.unwrap(waiting, plain);
      runTasks();
      if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
        wrap(ByteBuffer.allocate(0));
      }
      plain.flip();
      if (plain.hasRemaining()) {
        byte[] content = new byte[plain.remaining()];
        plain.get(content);
        inner.received(content);
      }
      if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
        end();
      }
      more =
          result.bytesConsumed() > 0
              || engine.getHandshakeStatus() == HandshakeStatus.NEED_UNWRAP_AGAIN;
    }
  }

  private void runTasks() {
    Runnable task = engine.getDelegatedTask();
    while (task != null) {
      task.run();
      task = engine.getDelegatedTask();
    }
  }

  private void wrap(ByteBuffer plain) throws SSLException {
    do {
      ByteBuffer cipher = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
      SSLEngineResult result = engine.wrap(plain, cipher);
      runTasks();
      cipher.flip();
      if (cipher.hasRemaining()) {
        byte[] record = new byte[cipher.remaining()];
        cipher.get(record);
        wire.write(record);
      }
      if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
        return;
      }
    } while (plain.hasRemaining() || engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP);
  }

  private void end() {
    if (over) {
      return;
    }
    over = true;
    engine.closeOutbound();
    try {
      wrap(ByteBuffer.allocate(0));
    } catch (SSLException late) {
      LOG.log(Level.DEBUG, () -> "no farewell of TLS: " + late.getMessage());
    }
    wire.close();
  }

  /** What the inner conversation writes to. */
  private final class Plain implements Outlet {

    @Override
    public void write(byte[] bytes) {
      try {
        wrap(ByteBuffer.wrap(bytes));
      } catch (SSLException broken) {
        end();
      }
    }

    @Override
    public void close() {
      end();
    }

    @Override
    public void cut() {
      over = true;
      wire.cut();
    }
  }
}
