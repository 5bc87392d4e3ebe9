package org.mayday.apf.session;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ProtocolVersion;
import org.mayday.apf.message.UdpSendTo;
import org.mayday.apf.message.UserAuthFailure;

/**
 * A device and a server with a wire of two queues between them, and a clock that the test moves.
 */
class Pair {
  static final UUID PLATFORM = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");

  final Deque<ByteBuffer> toServer = new ArrayDeque<>();
  final Deque<ByteBuffer> toDevice = new ArrayDeque<>();
  final MpsSession server;
  final AmtSession device;
  long now;
  Set<Integer> ports = Set.of();
  @Nullable SessionEnd serverEnd;
  @Nullable SessionEnd deviceEnd;
  @Nullable Channel askedOfDevice;
  @Nullable UdpSendTo datagram;
  int refusedLogins;

  Pair(String password) {
    server = new MpsSession(MpsSettings.standard(), new Server(), 0);
    ProtocolVersion version = new ProtocolVersion(1, 0, 1, PLATFORM);
    List<Integer> forwards = List.of(16993, 16992, 664, 623);
    device =
        new AmtSession(AmtSettings.of(version, "mpsuser", password, "pc", forwards), new Device());
  }

  /** A pair whose tunnel is open. */
  static Pair open() {
    Pair pair = new Pair("right");
    pair.device.start(0);
    pair.settle();
    pair.passTime(400);
    pair.settle();
    return pair;
  }

  /** Carries everything until the wire is silent. */
  void settle() {
    while (deliverToServer() | deliverToDevice()) {
      // each delivery may cause others
    }
  }

  boolean deliverToServer() {
    ByteBuffer bytes = toServer.poll();
    if (bytes != null) {
      server.receive(bytes, now);
    }
    return bytes != null;
  }

  boolean deliverToDevice() {
    ByteBuffer bytes = toDevice.poll();
    if (bytes != null) {
      device.receive(bytes, now);
    }
    return bytes != null;
  }

  void passTime(long milliseconds) {
    now += milliseconds;
    server.tick(now);
    device.tick(now);
  }

  private final class Server implements MpsHost {
    @Override
    public void send(ApfMessage message) {
      toDevice.add(ApfEncoder.encode(message));
    }

    @Override
    public void authenticationAsked(String username, String password) {
      server.verified(password.equals("right"), now);
    }

    @Override
    public void loginFailed(String username, String method, int attempts) {}

    @Override
    public void loggedIn() {}

    @Override
    public void forwarded(Set<Integer> announced) {
      ports = new TreeSet<>(announced);
    }

    @Override
    public void datagramReceived(UdpSendTo received) {
      datagram = received;
    }

    @Override
    public void channelAsked(Channel channel) {}

    @Override
    public void ended(SessionEnd end) {
      serverEnd = end;
    }
  }

  private final class Device implements AmtHost {
    @Override
    public void send(ApfMessage message) {
      toServer.add(ApfEncoder.encode(message));
    }

    @Override
    public void loginRefused(UserAuthFailure failure) {
      refusedLogins++;
      device.login("mpsuser", refusedLogins == 2 ? "right" : "wrong");
    }

    @Override
    public void channelAsked(Channel channel) {
      askedOfDevice = channel;
    }

    @Override
    public void ended(SessionEnd end) {
      deviceEnd = end;
    }
  }
}
