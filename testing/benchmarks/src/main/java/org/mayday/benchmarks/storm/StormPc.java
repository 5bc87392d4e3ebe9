package org.mayday.benchmarks.storm;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.UserAuthFailure;
import org.mayday.apf.session.AmtHost;
import org.mayday.apf.session.AmtPhase;
import org.mayday.apf.session.AmtSession;
import org.mayday.apf.session.AmtSettings;
import org.mayday.apf.session.SessionEnd;
import org.mayday.simulator.platform.PcIdentity;

/**
 * A PC that is a tunnel and little else. All methods are for the thread of its loop, except where
 * said.
 */
final class StormPc implements AmtHost {
  private static final List<Integer> PORTS = List.of(16992, 16993, 16994, 16995, 623, 664);

  /** APF_KEEPALIVE_REPLY (AMT IRG, APF protocol). */
  private static final byte KEEPALIVE_REPLY = (byte) 209;

  private final int number;
  private final PcLoop loop;
  private final StormFleet fleet;
  private final AmtSettings settings;
  private final InetSocketAddress from;
  private @Nullable PcWire wire;
  private @Nullable AmtSession session;
  private long askedAt;
  private volatile boolean up;

  StormPc(int number, PcLoop loop, StormFleet fleet, PcIdentity identity, InetSocketAddress from) {
    this.number = number;
    this.loop = loop;
    this.fleet = fleet;
    this.from = from;
    settings =
        AmtSettings.of(
            new ProtocolVersion(1, 0, 1, identity.uuid()),
            identity.mps().user(),
            identity.mps().password(),
            "127.0.0.1",
            PORTS);
  }

  /** Place in the fleet, from 0. */
  int number() {
    return number;
  }

  PcLoop loop() {
    return loop;
  }

  /** Whether the tunnel is up; any thread may ask. */
  boolean isUp() {
    return up;
  }

  /** Calls the gateway. */
  void call() {
    try {
      wire = new PcWire(loop, this, fleet.tls(), from, fleet.gateway());
    } catch (IOException e) {
      fleet.lost(this, false, String.valueOf(e.getMessage()));
    }
  }

  /** Cuts the connection. */
  void drop() {
    up = false;
    askedAt = 0;
    PcWire open = wire;
    wire = null;
    AmtSession former = session;
    session = null;
    if (open != null) {
      open.close();
    }
    if (former != null) {
      former.connectionLost();
    }
  }

  /** The selector found the socket ready. */
  void ready(int operations) {
    PcWire open = wire;
    if (open == null) {
      return;
    }
    try {
      if ((operations & SelectionKey.OP_CONNECT) != 0) {
        open.connected();
      }
      if ((operations & SelectionKey.OP_WRITE) != 0) {
        open.writable();
        fleet.service().writable(this);
      }
      if ((operations & SelectionKey.OP_READ) != 0) {
        open.read(this::received);
        begin(open);
      }
      flush();
    } catch (IOException e) {
      failed(String.valueOf(e.getMessage()));
    }
  }

  private void begin(PcWire open) {
    if (session == null && open.isSecured() && wire != null) {
      AmtSession fresh = new AmtSession(settings, this);
      session = fresh;
      fresh.start(PcLoop.now());
    }
  }

  private void received(ByteBuffer plain) {
    if (askedAt != 0 && plain.get(plain.position()) == KEEPALIVE_REPLY) {
      fleet.answered(System.nanoTime() - askedAt);
      askedAt = 0;
    }
    AmtSession current = session;
    if (current != null) {
      current.receive(plain, PcLoop.now());
    }
  }

  private void failed(String why) {
    boolean wasUp = up;
    AmtSession current = session;
    AmtPhase phase = current == null ? AmtPhase.NEW : current.phase();
    drop();
    fleet.lost(this, wasUp, why + " (" + phase + ")");
  }

  /** Asks whether the gateway is there, beside the keep-alives of the session. */
  void ask() {
    if (up && askedAt == 0) {
      send(new KeepAliveRequest(0));
      flushOrFail();
    }
  }

  private void tick() {
    AmtSession current = session;
    if (up && current != null) {
      current.tick(PcLoop.now());
      flushOrFail();
      plan(current);
    }
  }

  private void plan(AmtSession current) {
    long next = Math.min(current.nextDeadline(), PcLoop.now() + 60_000);
    loop.at(
        Math.max(next, PcLoop.now() + 10),
        () -> {
          if (session == current) {
            tick();
          }
        });
  }

  /** Whether more would only wait in memory. */
  boolean isCongested() {
    PcWire open = wire;
    return open == null || open.isCongested();
  }

  /** Sends what {@link #send} gathered; a broken wire ends the tunnel. */
  void flushOrFail() {
    try {
      flush();
    } catch (IOException e) {
      failed(String.valueOf(e.getMessage()));
    }
  }

  /** Sends what {@link #send} gathered. */
  void flush() throws IOException {
    ByteBuffer out = loop.plainOut;
    PcWire open = wire;
    if (open != null && out.position() > 0) {
      out.flip();
      open.write(out);
    }
    out.clear();
  }

  // ---- AmtHost

  @Override
  public void send(ApfMessage message) {
    if (message instanceof KeepAliveRequest) {
      askedAt = System.nanoTime();
    }
    if (loop.plainOut.remaining() < ApfEncoder.lengthOf(message)) {
      flushOrFail();
    }
    ApfEncoder.encode(message, loop.plainOut);
  }

  @Override
  public void loginRefused(UserAuthFailure failure) {
    loop.post(() -> failed("login refused"));
  }

  @Override
  public void forwarded() {
    up = true;
    AmtSession current = session;
    if (current != null) {
      plan(current);
    }
    fleet.up(this);
  }

  /** Asks every so many milliseconds until the tunnel ends, beside what the session does. */
  void askEvery(long millis) {
    AmtSession current = session;
    if (up && current != null) {
      // Spread, or a fleet that came up together would ask together.
      loop.at(
          PcLoop.now() + 1 + ThreadLocalRandom.current().nextLong(millis),
          () -> repeat(current, millis));
    }
  }

  private void repeat(AmtSession during, long millis) {
    if (session == during) {
      ask();
      loop.at(PcLoop.now() + millis, () -> repeat(during, millis));
    }
  }

  @Override
  public void channelAsked(Channel channel) {
    fleet.service().asked(this, channel);
  }

  @Override
  public void ended(SessionEnd end) {
    if (wire != null) {
      loop.post(() -> failed(end.detail()));
    }
  }
}
