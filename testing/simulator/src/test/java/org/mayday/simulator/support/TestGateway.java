package org.mayday.simulator.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ChannelOpenFailure;
import org.mayday.apf.message.DisconnectReason;
import org.mayday.apf.message.OpenFailureReason;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.session.MpsHost;
import org.mayday.apf.session.MpsSession;
import org.mayday.apf.session.MpsSettings;
import org.mayday.apf.session.SessionEnd;
import org.mayday.simulator.web.Conversation;
import org.mayday.simulator.web.Outlet;

/** A gateway that lets everybody in whose password is right; one thread for each tunnel. */
public final class TestGateway implements AutoCloseable {

  private final SSLServerSocket listener;
  private final List<Tunnel> tunnels = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
  private final List<UdpSendTo> datagrams = new CopyOnWriteArrayList<>();
  private volatile Function<String, Boolean> passwords = password -> true;
  private volatile Consumer<Channel> events =
      channel -> channel.refuse(OpenFailureReason.CONNECT_FAILED);

  public TestGateway(SSLContext tls) throws IOException {
    listener =
        (SSLServerSocket)
            tls.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread("gateway", this::accept);
    ticker.scheduleAtFixedRate(() -> tunnels.forEach(Tunnel::tick), 50, 50, TimeUnit.MILLISECONDS);
  }

  public int port() {
    return listener.getLocalPort();
  }

  public void passwords(Function<String, Boolean> right) {
    passwords = right;
  }

  /** Answers channels that PCs open like this from now on. */
  public void events(Consumer<Channel> how) {
    events = how;
  }

  public List<UdpSendTo> datagrams() {
    return datagrams;
  }

  public List<Tunnel> tunnels() {
    return tunnels;
  }

  /** The open tunnel of a PC, once it is there. */
  public Tunnel awaitOpen(UUID uuid) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> open(uuid), Optional::isPresent)
        .orElseThrow();
  }

  public Optional<Tunnel> open(UUID uuid) {
    return tunnels.stream()
        .filter(tunnel -> tunnel.end == null && !tunnel.ports.isEmpty())
        .filter(tunnel -> uuid.equals(tunnel.uuid()))
        .findFirst();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        SSLSocket socket = (SSLSocket) listener.accept();
        Tunnel tunnel = new Tunnel(socket);
        tunnels.add(tunnel);
        thread("tunnel", tunnel::read);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void thread(String name, Runnable action) {
    Thread thread = new Thread(action, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    ticker.shutdownNow();
    listener.close();
    tunnels.forEach(Tunnel::cut);
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }

  /** One tunnel as the gateway sees it. */
  public final class Tunnel implements MpsHost {

    private final SSLSocket socket;
    private final MpsSession session = new MpsSession(settings(), this, now());
    private volatile Set<Integer> ports = Set.of();
    private volatile @Nullable SessionEnd end;

    private static MpsSettings settings() {
      MpsSettings base = MpsSettings.standard();
      return new MpsSettings(
          base.answerVersion(),
          base.minimumMajor(),
          base.loginAttempts(),
          base.forwardLimit(),
          base.channelLimit(),
          base.largestData(),
          base.bytesBeforeLogin(),
          true,
          base.limits(),
          base.times());
    }

    private Tunnel(SSLSocket socket) {
      this.socket = socket;
    }

    public @Nullable UUID uuid() {
      var version = session.version();
      return version == null ? null : version.platform();
    }

    public long trigger() {
      return session.version().trigger();
    }

    public Set<Integer> ports() {
      return ports;
    }

    public @Nullable SessionEnd end() {
      return end;
    }

    public String protocol() {
      return socket.getSession().getProtocol();
    }

    private void read() {
      byte[] buffer = new byte[8192];
      try {
        InputStream in = socket.getInputStream();
        int length = in.read(buffer);
        while (length >= 0 && end == null) {
          synchronized (session) {
            session.receive(ByteBuffer.wrap(buffer, 0, length), now());
          }
          length = in.read(buffer);
        }
      } catch (IOException lost) {
        // told below
      }
      synchronized (session) {
        session.connectionLost();
      }
    }

    private void tick() {
      synchronized (session) {
        session.tick(now());
      }
    }

    /** Opens a channel; what comes goes to the outlet. */
    public Conversation dial(int port, Outlet outlet) {
      synchronized (session) {
        Channel channel =
            session.openChannel(
                new ChannelTarget("", port, "127.0.0.1", 1024), 32 * 1024, new Feed(outlet));
        return bytes -> write(channel, bytes);
      }
    }

    private void write(Channel channel, byte[] bytes) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      long limit = now() + 60_000;
      synchronized (session) {
        while (left.hasRemaining()) {
          if (channel.state() == Channel.State.OPEN) {
            channel.write(left);
          } else if (channel.state() == Channel.State.CLOSED || now() > limit) {
            throw new AssertionError("cannot write to a channel that is " + channel.state());
          }
          if (left.hasRemaining()) {
            pause();
          }
        }
      }
    }

    private void pause() {
      try {
        session.wait(50);
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    }

    public void disconnect() {
      synchronized (session) {
        session.disconnect(DisconnectReason.BY_APPLICATION);
      }
    }

    public void cut() {
      try {
        socket.close();
      } catch (IOException ignored) {
        // it is closed
      }
    }

    @Override
    public void send(ApfMessage message) {
      ByteBuffer bytes = ApfEncoder.encode(message);
      try {
        OutputStream out = socket.getOutputStream();
        out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      } catch (IOException lost) {
        end =
            new SessionEnd(SessionEnd.Cause.CONNECTION_LOST, 0, String.valueOf(lost.getMessage()));
      }
    }

    @Override
    public void authenticationAsked(String username, String password) {
      session.verified(passwords.apply(password), now());
    }

    @Override
    public void loginFailed(String username, String method, int attempts) {}

    @Override
    public void loggedIn() {}

    @Override
    public void forwarded(Set<Integer> forwarded) {
      ports = forwarded;
    }

    @Override
    public void datagramReceived(UdpSendTo datagram) {
      datagrams.add(datagram);
    }

    @Override
    public void channelAsked(Channel channel) {
      events.accept(channel);
    }

    @Override
    public void ended(SessionEnd how) {
      end = how;
    }
  }

  private record Feed(Outlet outlet) implements ChannelListener {

    @Override
    public void data(Channel channel, ByteBuffer data) {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      channel.release(bytes.length);
      outlet.write(bytes);
    }

    @Override
    public void refused(Channel channel, ChannelOpenFailure failure) {
      outlet.cut();
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {
      outlet.close();
    }
  }
}
