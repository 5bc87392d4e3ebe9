package org.mayday.simulator.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.AttributeKey;
import org.apache.mina.core.session.IdleStatus;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;
import org.mayday.simulator.web.Conversation;
import org.mayday.simulator.web.Outlet;

/**
 * The doors of PCs in the network of the company and on themselves. One thread serves them all,
 * whatever their number. Safe for any thread.
 */
public final class LanGate implements AutoCloseable {

  private static final AttributeKey TALK = new AttributeKey(LanGate.class, "talk");
  private static final int MOST_WAITING = 50;
  private static final int IDLE_SECONDS = 60;
  private static final int FAREWELL_SECONDS = 1;

  private final Map<SocketAddress, Door> doors = new ConcurrentHashMap<>();
  private final NioSocketAcceptor acceptor = new NioSocketAcceptor(1);

  /** Prepares; nothing is open yet. */
  public LanGate() {
    acceptor.setReuseAddress(true);
    acceptor.setBacklog(MOST_WAITING);
    acceptor.setCloseOnDeactivation(false);
    acceptor.getSessionConfig().setTcpNoDelay(true);
    acceptor.getSessionConfig().setBothIdleTime(IDLE_SECONDS);
    acceptor.setHandler(new Handler());
  }

  /**
   * A door.
   *
   * @param opens begins the conversation with somebody who comes in
   * @param executor runs what he says, one thing at a time, in order
   */
  public record Door(Function<Outlet, Conversation> opens, Executor executor) {

    /** A conversation that turns everybody away. */
    public static Conversation turnAway(Outlet outlet) {
      outlet.cut();
      return bytes -> {};
    }
  }

  /**
   * Opens a door.
   *
   * @param address port 0 for any
   * @return where it is
   * @throws IOException if the address is taken or is not one of this machine
   */
  public synchronized InetSocketAddress open(InetSocketAddress address, Door door)
      throws IOException {
    Set<SocketAddress> before = acceptor.getLocalAddresses();
    if (address.getPort() != 0 && doors.putIfAbsent(address, door) != null) {
      throw new IOException(address + " is open already");
    }
    acceptor.bind(address);
    for (SocketAddress bound : acceptor.getLocalAddresses()) {
      if (!before.contains(bound)) {
        doors.put(bound, door);
        return (InetSocketAddress) bound;
      }
    }
    throw new IOException(address + " is open already");
  }

  /**
   * Remembers the present connections to some doors.
   *
   * @return ends them, after what is being written
   */
  public Runnable parting(List<InetSocketAddress> some) {
    List<IoSession> present =
        acceptor.getManagedSessions().values().stream()
            .filter(session -> some.contains(session.getLocalAddress()))
            .toList();
    return () -> present.forEach(IoSession::closeOnFlush);
  }

  @Override
  public void close() {
    acceptor.unbind();
    acceptor.getManagedSessions().values().forEach(IoSession::closeNow);
    acceptor.dispose(true);
  }

  /** Somebody who has come in. */
  private static final class Talk {

    private final Executor executor;
    private final Conversation conversation;

    Talk(Door door, IoSession session) {
      executor = door.executor();
      conversation = door.opens().apply(new SessionOutlet(session));
    }
  }

  private final class Handler extends IoHandlerAdapter {

    @Override
    public void sessionCreated(IoSession session) {
      Door door = doors.get(session.getLocalAddress());
      if (door == null) {
        session.closeNow();
      } else {
        session.setAttribute(TALK, new Talk(door, session));
      }
    }

    @Override
    public void messageReceived(IoSession session, Object message) {
      IoBuffer buffer = (IoBuffer) message;
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      if (session.getAttribute(TALK) instanceof Talk talk) {
        talk.executor.execute(() -> talk.conversation.received(bytes));
      }
    }

    @Override
    public void sessionIdle(IoSession session, IdleStatus status) {
      session.closeNow();
    }

    @Override
    public void exceptionCaught(IoSession session, Throwable cause) {
      session.closeNow();
    }
  }

  /** Where answers go. */
  private record SessionOutlet(IoSession session) implements Outlet {

    @Override
    public void write(byte[] bytes) {
      session.write(IoBuffer.wrap(bytes));
    }

    /**
     * The peer goes first, or is gone after a moment: if bytes of his were unread when this side
     * closes, TCP would take back what he has not read yet, such as an alert of TLS.
     */
    @Override
    public void close() {
      session.removeAttribute(TALK);
      session.getConfig().setWriterIdleTime(FAREWELL_SECONDS);
    }

    @Override
    public void cut() {
      session.closeNow();
    }
  }
}
