package org.mayday.mps.foreign;

import static java.lang.System.Logger.Level.INFO;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.ForeignGateway;
import org.mayday.mps.api.ForeignPc;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TlsFacts;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelException.Reason;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.tunnel.PcChannel;
import org.mayday.mps.tunnel.Route;

/**
 * A tunnel that a PC has to a foreign gateway. Its channels are connections through the proxies of
 * that gateway, opened on the thread of whoever wants one. Thread-safe.
 */
final class ForeignTunnel implements Route {
  private static final System.Logger LOG = System.getLogger(ForeignTunnel.class.getName());

  private final UUID id = UUID.randomUUID();
  private final ForeignContext context;
  private final ForeignPc pc;
  private final Instant openedAt;
  private final Runnable whenEnded;
  private final Set<StreamChannel> channels = ConcurrentHashMap.newKeySet();
  private final AtomicInteger places = new AtomicInteger();
  private final LongAdder bytesIn = new LongAdder();
  private final LongAdder bytesOut = new LongAdder();
  private volatile ForeignGateway gateway;
  private volatile long heardAt;
  private volatile boolean up;
  private boolean ended;
  private volatile String endDetail = "";

  /**
   * @param whenEnded takes it out of the register
   */
  ForeignTunnel(
      ForeignContext context,
      ForeignGateway gateway,
      ForeignPc pc,
      Consumer<ForeignTunnel> whenEnded) {
    this.context = context;
    this.gateway = gateway;
    this.pc = pc;
    this.openedAt = context.clock().instant();
    this.heardAt = openedAt.toEpochMilli();
    this.whenEnded = () -> whenEnded.accept(this);
  }

  ForeignGateway gateway() {
    return gateway;
  }

  ForeignPc pc() {
    return pc;
  }

  Instant openedAt() {
    return openedAt;
  }

  /** The gateway says again that the tunnel is up. */
  void confirmed(ForeignGateway as) {
    gateway = as;
    heardAt = context.clock().millis();
  }

  /** Tells the application of it, unless it has ended meanwhile. */
  void announce() {
    synchronized (this) {
      if (ended) {
        return;
      }
      up = true;
      context
          .events()
          .opened(
              new TunnelOpened(
                  id,
                  pc.platform(),
                  pc.rawTrigger(),
                  "",
                  pc.peer(),
                  TlsFacts.NONE,
                  openedAt,
                  gateway.name()));
      context
          .events()
          .forwarded(new TunnelForwarded(id, pc.platform(), pc.ports(), context.clock().instant()));
    }
    LOG.log(INFO, "PC {0} is reached through gateway {1}", pc.platform(), gateway.name());
  }

  @Override
  public void disconnect(CloseCause cause, String why) {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
      endDetail = why;
      if (up) {
        up = false;
        context
            .events()
            .closed(
                new TunnelClosed(
                    id,
                    pc.platform(),
                    cause,
                    why,
                    bytesIn.sum(),
                    bytesOut.sum(),
                    context.clock().instant()));
      }
    }
    whenEnded.run();
    channels.forEach(channel -> channel.end("the tunnel is gone: " + why));
    LOG.log(INFO, "PC {0} left gateway {1}: {2}", pc.platform(), gateway.name(), why);
  }

  @Override
  public void replace(Runnable told, Runnable alive) {
    disconnect(CloseCause.REPLACED, "the PC opened a newer tunnel");
    told.run();
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public @Nullable LiveTunnel live() {
    return up
        ? new LiveTunnel(
            id,
            pc.platform(),
            pc.rawTrigger(),
            pc.peer(),
            TlsFacts.NONE,
            openedAt,
            Instant.ofEpochMilli(heardAt),
            pc.ports(),
            channels.size(),
            gateway.name())
        : null;
  }

  @Override
  public Set<Integer> ports() {
    return pc.ports();
  }

  /** They are known from the start. */
  @Override
  public void awaitPorts(Duration patience) {}

  // ---- channels

  @Override
  public PcChannel open(int port, Duration timeout) throws TunnelException {
    if (places.incrementAndGet() > context.mostChannels()) {
      places.decrementAndGet();
      throw new TunnelException(
          Reason.TOO_MANY_CHANNELS,
          "the tunnel has " + context.mostChannels() + " channels, which is all it may have");
    }
    boolean opened = false;
    try {
      PcChannel channel = connect(port, timeout);
      opened = true;
      return channel;
    } finally {
      if (!opened) {
        places.decrementAndGet();
      }
    }
  }

  private PcChannel connect(int port, Duration timeout) throws TunnelException {
    ForeignGateway through = gateway;
    ForeignProxy proxy = through.proxy(port);
    Socket socket = new Socket();
    boolean opened = false;
    try {
      Handshake handshake =
          Handshake.with(socket, new InetSocketAddress(proxy.host(), proxy.port()), timeout);
      Agreement.of(proxy.kind()).reach(handshake, proxy, pc.target(), port);
      StreamChannel channel = new StreamChannel(this, context, socket, port);
      channels.add(channel);
      opened = true;
      endIfLate(channel);
      return channel;
    } catch (IOException e) {
      TunnelException told =
          new TunnelException(Reason.GATEWAY, words(through, proxy.toString() + ": " + e));
      told.initCause(e);
      throw told;
    } catch (TunnelException e) {
      throw new TunnelException(e.reason(), words(through, e.getMessage()));
    } finally {
      if (!opened) {
        close(socket);
      }
    }
  }

  /** The tunnel may have ended while the channel was being opened. */
  private void endIfLate(StreamChannel channel) throws TunnelException {
    synchronized (this) {
      if (!ended) {
        return;
      }
    }
    channel.end("the tunnel is gone: " + endDetail);
    throw new TunnelException(Reason.TUNNEL_CLOSED, "the tunnel is gone: " + endDetail);
  }

  private static String words(ForeignGateway gateway, @Nullable String what) {
    return "gateway " + gateway.name() + ": " + what;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "A connection to a proxy has ended already", e);
    }
  }

  void forget(StreamChannel channel) {
    if (channels.remove(channel)) {
      places.decrementAndGet();
    }
  }

  void came(int bytes) {
    bytesIn.add(bytes);
    heardAt = context.clock().millis();
  }

  void went(int bytes) {
    bytesOut.add(bytes);
  }

  void tick(long now) {
    List.copyOf(channels).forEach(channel -> channel.tick(now));
  }

  @Override
  public String toString() {
    return id + " through gateway " + gateway.name();
  }
}
