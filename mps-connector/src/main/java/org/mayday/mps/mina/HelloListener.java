package org.mayday.mps.mina;

import static java.lang.System.Logger.Level.INFO;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executor;
import org.apache.mina.core.filterchain.IoFilterChain;
import org.apache.mina.core.service.IoProcessor;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.transport.socket.nio.NioSession;
import org.mayday.mps.admission.Admission;
import org.mayday.mps.admission.HelloQuota;
import org.mayday.mps.admission.Pass;
import org.mayday.mps.api.ListenerNow;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.config.HelloSettings;
import org.mayday.mps.hello.HelloReader;
import org.mayday.mps.tunnel.TunnelContext;

/**
 * The port where PCs that are not set up say hello: plain TCP, one message, no answer. Guarded by
 * the {@link TunnelAcceptor}; MINA admits connections on its own threads.
 */
final class HelloListener {
  private static final System.Logger LOG = System.getLogger(HelloListener.class.getName());

  private final HelloSettings settings;
  private final TunnelContext context;
  private final Admission admission;
  private final Door door;
  private final HelloHandler handler;
  private final GuardedAcceptor acceptor;

  /** A listener that is not bound yet; see {@link Listener}. */
  HelloListener(
      HelloSettings settings,
      Gatehouse gatehouse,
      TunnelContext context,
      Executor executor,
      IoProcessor<NioSession> processors) {
    this.settings = settings;
    this.context = context;
    admission =
        new Admission(settings.limits(context.settings().limits()), context.settings().admission());
    door = new Door(settings.listener(), gatehouse, admission);
    handler = new HelloHandler(context, new HelloQuota(settings.perMinute(), context.ticker()));
    acceptor = new GuardedAcceptor(executor, processors, door, context.refusals());
    acceptor.setReuseAddress(true);
    acceptor.setBacklog(settings.listener().backlog());
    acceptor.setHandler(handler);
    acceptor.setFilterChainBuilder(this::admit);
    acceptor.getSessionConfig().setMaxReadBufferSize(HelloReader.LARGEST);
  }

  private void admit(IoFilterChain chain) {
    IoSession session = chain.getSession();
    if (!(session.getRemoteAddress() instanceof InetSocketAddress peer)) {
      session.closeNow(); // gone already
      return;
    }
    Pass pass = admission.enter();
    TunnelRefused refusal = door.objection(peer, pass);
    if (refusal == null) {
      handler.enter(session, peer, pass);
    } else {
      pass.leave();
      session.closeNow();
      context.refusals().report(refusal);
    }
  }

  /**
   * Opens the port.
   *
   * @throws UncheckedIOException if the address cannot be bound
   */
  void bind() {
    acceptor.open(
        settings.listener().socketAddress(), "The gateway cannot listen for PCs to set up");
    LOG.log(INFO, "PCs that are not set up can say hello at {0}", localAddress());
  }

  /** Ends connections that take too long; called regularly. */
  void tick() {
    long most = settings.deadline().toMillis();
    acceptor.getManagedSessions().values().forEach(session -> handler.endIfSlow(session, most));
  }

  /** The listener as it is now. */
  ListenerNow now() {
    return new ListenerNow(
        settings.listener().name(),
        localAddress(),
        isBound(),
        List.of(),
        admission.connections(),
        0);
  }

  boolean isBound() {
    return acceptor.isActive();
  }

  private InetSocketAddress localAddress() {
    InetSocketAddress bound = acceptor.getLocalAddress();
    return bound == null ? settings.listener().socketAddress() : bound;
  }

  /** Closes the port and what came through it. */
  void unbind() {
    acceptor.unbind();
  }

  /** Closes the port and all its connections, and ends its thread. */
  void dispose() {
    acceptor.getManagedSessions().values().forEach(IoSession::closeNow);
    acceptor.dispose(false);
  }
}
