package org.mayday.simulator.fleet;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mayday.simulator.platform.Lan;
import org.mayday.simulator.platform.Provisioning.State;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.platform.Visitor.Entrance;
import org.mayday.simulator.web.Conversation;
import org.mayday.simulator.web.Outlet;
import org.mayday.simulator.web.WebServer;
import org.mayday.simulator.wire.LanGate;

/**
 * The ports of one PC. Which are open follows from how far it is set up and from its TLS settings
 * (Intel AMT Implementation and Reference Guide, AMT_TLSSettingData); a closed one ends each
 * connection at once.
 */
final class PcLan implements Lan {

  private static final Logger LOG = System.getLogger(PcLan.class.getName());
  private static final String TLS = "AMT_TLSSettingData#Intel(r) AMT ";
  private static final int PLAIN_PORT = 16992;

  /** Of finding two ports in a row. */
  private static final int MOST_ATTEMPTS = 20;

  private static final int LIMIT_MILLIS = 5_000;
  private static final int FIRST_PART = 10;

  private final SimulatedPc pc;
  private final WebServer web;
  private final LanGate gate;
  private final Executor executor;
  private Optional<InetSocketAddress> plain = Optional.empty();
  private Optional<InetSocketAddress> secure = Optional.empty();
  private volatile boolean oldTls;

  PcLan(SimulatedPc pc, WebServer web, LanGate gate, Executor executor) {
    this.pc = pc;
    this.web = web;
    this.gate = gate;
    this.executor = executor;
  }

  /** Gives the PC an address in the network. */
  synchronized void open(InetAddress host, LanSettings ports) throws IOException {
    plain = Optional.of(door(host, ports.port(), this::fromNetwork));
    oldTls = ports.oldTls();
    secure = Optional.of(door(host, ports.securePort(), this::fromNetworkByTls));
  }

  private InetSocketAddress door(InetAddress host, int port, Function<Outlet, Conversation> opens)
      throws IOException {
    return gate.open(new InetSocketAddress(host, port), new LanGate.Door(opens, executor));
  }

  private Conversation fromNetwork(Outlet outlet) {
    boolean open =
        pc.provisioning().state() == State.POST
            && speaksPlainly()
            && (!isOn("802.3 TLS Settings", "Enabled", "false")
                || isOn("802.3 TLS Settings", "AcceptNonSecureConnections", "true"));
    return open ? web.open(outlet, Entrance.NETWORK) : LanGate.Door.turnAway(outlet);
  }

  private Conversation fromNetworkByTls(Outlet outlet) {
    State state = pc.provisioning().state();
    if (state == State.IN) {
      return web.openTls(outlet, Entrance.SETUP, oldTls);
    }
    boolean open =
        state == State.POST && (!speaksPlainly() || isOn("802.3 TLS Settings", "Enabled", "false"));
    return open ? web.openTls(outlet, Entrance.NETWORK, oldTls) : LanGate.Door.turnAway(outlet);
  }

  private Conversation fromItself(Outlet outlet) {
    return speaksPlainly() ? web.open(outlet, Entrance.LOCAL) : LanGate.Door.turnAway(outlet);
  }

  private Conversation fromItselfByTls(Outlet outlet) {
    boolean open = !speaksPlainly() || isOn("LMS TLS Settings", "Enabled", "false");
    return open ? web.openTls(outlet, Entrance.LOCAL) : LanGate.Door.turnAway(outlet);
  }

  private boolean speaksPlainly() {
    return pc.personality().tunnel().forwards(PLAIN_PORT);
  }

  private boolean isOn(String instance, String property, String usual) {
    return pc.settings().of(TLS + instance).getOrDefault(property, List.of(usual)).contains("true");
  }

  @Override
  public synchronized Optional<InetSocketAddress> address() {
    return plain;
  }

  @Override
  public synchronized Optional<InetSocketAddress> secureAddress() {
    return secure;
  }

  @Override
  public Runnable parting() {
    return gate.parting(Stream.concat(address().stream(), secureAddress().stream()).toList());
  }

  @Override
  public synchronized InetSocketAddress openLocal(int port) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    IOException taken = new IOException("no port");
    for (int attempt = 0; attempt < (port == 0 ? MOST_ATTEMPTS : 1); attempt++) {
      try {
        InetSocketAddress first = door(loopback, port, this::fromItself);
        door(loopback, first.getPort() + 1, this::fromItselfByTls);
        return first;
      } catch (IOException | IllegalArgumentException e) {
        taken = new IOException(e);
      }
    }
    throw new IllegalStateException("port " + port + " or the next one is taken", taken);
  }

  @Override
  public void send(byte[] message, InetSocketAddress to) {
    Optional<InetSocketAddress> from = address();
    Thread thread = new Thread(() -> deliver(message, to, from), "simulator-hello");
    thread.setDaemon(true);
    thread.start();
  }

  /** In two parts, as a network may cut it. */
  private void deliver(byte[] message, InetSocketAddress to, Optional<InetSocketAddress> from) {
    try (Socket socket = new Socket()) {
      if (from.isPresent()) {
        socket.bind(new InetSocketAddress(from.get().getAddress(), 0));
      }
      socket.setTcpNoDelay(true);
      socket.connect(to, LIMIT_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(Arrays.copyOf(message, FIRST_PART));
      out.flush();
      out.write(message, FIRST_PART, message.length - FIRST_PART);
      out.flush();
    } catch (IOException nobody) {
      LOG.log(
          Level.INFO,
          "{0} does not reach the setup server {1}: {2}",
          pc.name(),
          to,
          nobody.getMessage());
    }
  }
}
