package org.mayday.mps.mina;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.Executor;
import org.apache.mina.core.RuntimeIoException;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.transport.socket.nio.NioSession;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.tunnel.Refusals;

/**
 * MINA's acceptor, which closes what may not come in as it is accepted: no session, no filter and
 * no I/O thread is spent on it. Without a file descriptor left it rests: MINA alone would try again
 * twenty times a second, each time with an error and its stack in the log.
 */
final class GuardedAcceptor extends NioSocketAcceptor {
  private static final long REST_MILLIS = 1_000;

  private final Door door;
  private final Refusals refusals;

  GuardedAcceptor(
      Executor executor, IoProcessor<NioSession> processors, Door door, Refusals refusals) {
    super(executor, processors);
    this.door = door;
    this.refusals = refusals;
  }

  /**
   * Opens the port.
   *
   * @param complaint what cannot be done if that fails, such as "The gateway cannot listen"
   * @throws UncheckedIOException if the address cannot be bound
   */
  void open(InetSocketAddress address, String complaint) {
    try {
      // Loads what closing the port needs: a container may call stop() after it closed the loader.
      bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      unbind();
      bind(address);
    } catch (IOException | RuntimeIoException e) {
      throw new UncheckedIOException(
          "%s on %s: %s".formatted(complaint, address, e.getMessage()),
          e instanceof IOException io ? io : new IOException(e));
    }
  }

  @Override
  protected @Nullable NioSession accept(
      IoProcessor<NioSession> processor, @Nullable ServerSocketChannel handle) throws Exception {
    NioSession session = super.accept(processor, handle);
    if (session == null) {
      if (handle != null && door.hasNoDescriptors()) {
        Thread.sleep(REST_MILLIS);
      }
      return null;
    }
    if (!(session.getRemoteAddress() instanceof InetSocketAddress peer)) {
      session.getChannel().close(); // gone already
      return null;
    }
    TunnelRefused objection = door.objection(peer);
    if (objection != null) {
      session.getChannel().close();
      refusals.report(objection);
      return null;
    }
    return session;
  }
}
