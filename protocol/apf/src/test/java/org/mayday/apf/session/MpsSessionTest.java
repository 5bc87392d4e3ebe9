package org.mayday.apf.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.apf.channel.ChannelTarget;
import org.mayday.apf.codec.ApfEncoder;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.apf.message.UserAuthRequest;

class MpsSessionTest {
  private static final ChannelListener NOBODY =
      new ChannelListener() {
        @Override
        public void data(Channel channel, ByteBuffer data) {}

        @Override
        public void closed(Channel channel, boolean tunnelEnded) {}
      };

  @Test
  void hearsNoMoreThanItsAllowanceWhileALoginIsVerified() {
    List<SessionEnd> ends = new ArrayList<>();
    MpsSession session = new MpsSession(MpsSettings.standard(), new SilentHost(ends), 0);
    session.receive(
        ApfEncoder.encode(new org.mayday.apf.message.ProtocolVersion(1, 0, 1, Pair.PLATFORM)), 0);
    session.receive(ApfEncoder.encode(new ServiceRequest("auth@amt.intel.com")), 0);
    session.receive(ApfEncoder.encode(UserAuthRequest.byPassword("user", "password")), 0);
    session.receive(ByteBuffer.allocate(1500), 0);
    assertThat(session.phase()).isEqualTo(Phase.VERIFYING);

    session.receive(ByteBuffer.allocate(1500), 0);

    assertThat(ends).extracting(SessionEnd::cause).containsExactly(SessionEnd.Cause.PROTOCOL_ERROR);
  }

  @Test
  void letsTheHostDecideAboutALoginWithoutAPassword() {
    List<String> asked = new ArrayList<>();
    List<SessionEnd> ends = new ArrayList<>();
    SilentHost host =
        new SilentHost(ends) {
          @Override
          public boolean passwordlessAsked(String username) {
            asked.add(username);
            return true;
          }
        };
    MpsSession session = withoutPassword(host);
    assertThat(asked).containsExactly("user");
    assertThat(session.phase()).isEqualTo(Phase.VERIFYING);

    session.verified(false, 0);
    assertThat(session.phase()).isEqualTo(Phase.AWAITING_CREDENTIALS);
    session.receive(
        ApfEncoder.encode(new UserAuthRequest("user", "pfwd@amt.intel.com", "none", null)), 0);
    session.verified(true, 0);
    assertThat(session.phase()).isEqualTo(Phase.AWAITING_FORWARD_SERVICE);
    assertThat(ends).isEmpty();
  }

  @Test
  void refusesALoginWithoutAPasswordUnlessTheHostTakesIt() {
    assertThat(withoutPassword(new SilentHost(new ArrayList<>())).phase())
        .isEqualTo(Phase.AWAITING_CREDENTIALS);
  }

  private static MpsSession withoutPassword(SilentHost host) {
    MpsSession session = new MpsSession(MpsSettings.standard(), host, 0);
    session.receive(
        ApfEncoder.encode(new org.mayday.apf.message.ProtocolVersion(1, 0, 1, Pair.PLATFORM)), 0);
    session.receive(ApfEncoder.encode(new ServiceRequest("auth@amt.intel.com")), 0);
    session.receive(
        ApfEncoder.encode(new UserAuthRequest("user", "pfwd@amt.intel.com", "none", null)), 0);
    return session;
  }

  @Test
  void opensNoChannelBeforeTheForwards() {
    MpsSession session = new Pair("right").server;

    assertThat(session.canOpenChannel()).isFalse();
    assertThatThrownBy(() -> session.openChannel(new ChannelTarget("", 1, "", 0), 10, NOBODY))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void opensAsManyChannelsAsAreAllowed() {
    Pair pair = Pair.open();
    while (pair.server.canOpenChannel()) {
      pair.server.openChannel(new ChannelTarget("", 16992, "", 0), 10, NOBODY);
    }

    assertThat(pair.server.channelCount()).isEqualTo(MpsSettings.standard().channelLimit());
  }

  @Test
  void aVerdictThatNobodyAskedForIsAMistake() {
    Pair pair = Pair.open();

    assertThatThrownBy(() -> pair.server.verified(true, 0))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void endsOnceOnly() {
    Pair pair = Pair.open();
    pair.server.connectionLost();
    SessionEnd first = Objects.requireNonNull(pair.serverEnd);
    pair.server.connectionLost();

    assertThat(pair.serverEnd).isSameAs(first);
    assertThat(pair.server.phase()).isEqualTo(Phase.CLOSED);
  }

  /** Twenty thousand idle tunnels may cost 16 kB of heap each, wire and all. */
  @Test
  void anIdleSessionIsSmall() {
    int count = 20_000;
    SilentHost host = new SilentHost(new ArrayList<>());
    MpsSession[] sessions = new MpsSession[count];
    long before = usedHeap();
    for (int i = 0; i < count; i++) {
      sessions[i] = Idle.session(host);
    }
    long each = (usedHeap() - before) / count;

    assertThat(sessions[count - 1].phase()).isEqualTo(Phase.OPEN);
    assertThat(each).isBetween(100L, 1500L);
  }

  @Test
  void aKeepAliveCostsNextToNothing() {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    MpsSession session = Idle.session(new SilentHost(new ArrayList<>()));
    ByteBuffer bytes = ApfEncoder.encode(new KeepAliveRequest(1));
    for (int i = 0; i < 20_000; i++) {
      session.receive(bytes.rewind(), i);
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 1000; i++) {
      session.receive(bytes.rewind(), i);
    }

    assertThat((threads.getCurrentThreadAllocatedBytes() - before) / 1000).isLessThan(400);
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
