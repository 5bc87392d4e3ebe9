package org.mayday.mps.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.mps.api.Arrival;
import org.mayday.mps.api.CloseCause;
import org.mayday.mps.api.ForeignGateway;
import org.mayday.mps.api.ForeignGateways;
import org.mayday.mps.api.ForeignPc;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.ForeignProxy.Kind;
import org.mayday.mps.api.TunnelClosed;
import org.mayday.mps.api.TunnelEvent;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelOpened;
import org.mayday.mps.fixture.Puppet;

/** What becomes of the words of foreign gateways, true and untrue, in whatever order. */
class ForeignTunnelsTest {
  private final Bridge bridge = new Bridge();
  private final ForeignGateways foreign = bridge.inner.gateway().foreign();
  private final ForeignGateway edge = bridge.gateway(Kind.SOCKS_5);
  private final ForeignGateway other = Bridge.gateway("other", edge.redirection());

  @AfterEach
  void close() throws IOException {
    bridge.close();
  }

  private <T> List<T> told(Class<T> type, int count) {
    await().until(() -> bridge.inner.listener().all(type).size() >= count);
    return bridge.inner.listener().all(type);
  }

  @Test
  void tellsTheApplicationAsOfOwnTunnels() {
    assertThat(foreign.arrived(edge, bridge.told("t1"), true)).isEqualTo(Arrival.OPENED);
    TunnelOpened opened = told(TunnelOpened.class, 1).get(0);
    assertThat(opened.platform()).isEqualTo(bridge.pc);
    assertThat(opened.rawTrigger()).isEqualTo(1);
    assertThat(opened.via()).isEqualTo("edge");
    assertThat(opened.peer().getHostString()).isEqualTo("192.0.2.7");
    assertThat(told(TunnelForwarded.class, 1).get(0).ports())
        .containsExactlyInAnyOrder(16992, 16994);
    assertThat(bridge.inner.gateway().tunnel(bridge.pc))
        .hasValueSatisfying(live -> assertThat(live.via()).isEqualTo("edge"));
    assertThat(foreign.left(edge.id(), bridge.pc, "t1", "gone")).isTrue();
    TunnelClosed closed = told(TunnelClosed.class, 1).get(0);
    assertThat(closed.tunnel()).isEqualTo(opened.tunnel());
    assertThat(closed.cause()).isEqualTo(CloseCause.BY_PLATFORM);
    assertThat(bridge.inner.gateway().tunnel(bridge.pc)).isEmpty();
    assertThat(bridge.inner.gateway().figures().tunnels()).isZero();
  }

  @Test
  void theSameWordAgainChangesNothing() {
    foreign.arrived(edge, bridge.told("t1"), true);
    assertThat(foreign.arrived(edge, bridge.told("t1"), true)).isEqualTo(Arrival.KNOWN);
    foreign.arrived(other, bridge.told("x"), false);
    told(TunnelForwarded.class, 1);
    foreign.left(edge.id(), bridge.pc, "", "gone");
    told(TunnelClosed.class, 1);
    assertThat(bridge.inner.listener().all(TunnelOpened.class)).hasSize(1);
  }

  @Test
  void aGatewayWithoutNamesForTunnelsMayRepeatItselfForAWhile() {
    foreign.arrived(edge, bridge.told(""), true);
    assertThat(foreign.arrived(edge, bridge.told(""), true)).isEqualTo(Arrival.KNOWN);
    bridge.inner.setClockBy(Duration.ofSeconds(31));
    assertThat(foreign.arrived(edge, bridge.told(""), false)).isEqualTo(Arrival.KNOWN);
    assertThat(foreign.arrived(edge, bridge.told(""), true)).isEqualTo(Arrival.OPENED);
    assertThat(told(TunnelClosed.class, 1).get(0).cause()).isEqualTo(CloseCause.REPLACED);
  }

  @Test
  void anotherTunnelTakesThePlaceInOrder() {
    foreign.arrived(edge, bridge.told("t1"), true);
    assertThat(foreign.arrived(edge, bridge.told("t2"), false)).isEqualTo(Arrival.OPENED);
    told(TunnelForwarded.class, 2);
    assertThat(bridge.inner.listener().all(TunnelEvent.class))
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly(
            "TunnelOpened", "TunnelForwarded", "TunnelClosed", "TunnelOpened", "TunnelForwarded");
    // late word of the end of the first
    assertThat(foreign.left(edge.id(), bridge.pc, "t1", "gone")).isFalse();
    assertThat(bridge.inner.gateway().tunnel(bridge.pc)).isPresent();
  }

  @Test
  void aGatewayCannotEndATunnelOfAnother() {
    foreign.arrived(edge, bridge.told("t1"), true);
    assertThat(foreign.left(other.id(), bridge.pc, "", "a lie")).isFalse();
    assertThat(foreign.keepOnly(other.id(), Set.of(), Instant.now().plusSeconds(60))).isZero();
    assertThat(bridge.inner.gateway().tunnel(bridge.pc)).isPresent();
  }

  @Test
  void theGatewayThatWasCalledLastWins() {
    foreign.arrived(edge, bridge.told("t1"), true);
    assertThat(foreign.arrived(other, bridge.told("x"), false)).isEqualTo(Arrival.ELSEWHERE);
    assertThat(foreign.arrived(other, bridge.told("x"), true)).isEqualTo(Arrival.OPENED);
    assertThat(told(TunnelClosed.class, 1).get(0).detail()).contains("other");
    assertThat(foreign.arrived(edge, bridge.told("t1"), false)).isEqualTo(Arrival.ELSEWHERE);
    assertThat(bridge.inner.gateway().tunnel(bridge.pc).orElseThrow().via()).isEqualTo("other");
    assertThat(foreign.through(edge.id())).isEmpty();
    assertThat(foreign.through(other.id())).hasSize(1);
  }

  @Test
  void aDirectTunnelWinsWhicheverComesFirst() throws Exception {
    foreign.arrived(edge, bridge.told("t1"), true);
    try (Puppet direct = Puppet.calling(bridge.inner, bridge.pc)) {
      await().until(direct::isOpen);
      told(TunnelOpened.class, 2);
      assertThat(told(TunnelClosed.class, 1).get(0).cause()).isEqualTo(CloseCause.REPLACED);
      assertThat(foreign.arrived(edge, bridge.told("t2"), true)).isEqualTo(Arrival.DIRECT);
      assertThat(bridge.inner.gateway().tunnel(bridge.pc).orElseThrow().via()).isEmpty();
      assertThat(foreign.through(edge.id())).isEmpty();
    }
    await().until(() -> bridge.inner.gateway().tunnel(bridge.pc).isEmpty());
    assertThat(foreign.arrived(edge, bridge.told("t2"), false)).isEqualTo(Arrival.OPENED);
  }

  @Test
  void aListEndsWhatItDoesNotNameUnlessThatIsNewer() {
    foreign.arrived(edge, bridge.told("t1"), true);
    Instant before = Instant.EPOCH;
    assertThat(foreign.keepOnly(edge.id(), Set.of(), before)).isZero();
    assertThat(foreign.keepOnly(edge.id(), Set.of(bridge.pc), Instant.MAX)).isZero();
    assertThat(foreign.keepOnly(edge.id(), Set.of(UUID.randomUUID()), Instant.MAX)).isOne();
    assertThat(told(TunnelClosed.class, 1).get(0).detail()).contains("does not list");
  }

  @Test
  void whoWasHungUpOnStaysSoUntilHeCallsAgain() {
    foreign.arrived(edge, bridge.told("t1"), true);
    assertThat(bridge.inner.gateway().disconnect(bridge.pc, "enough")).isTrue();
    assertThat(told(TunnelClosed.class, 1).get(0).cause()).isEqualTo(CloseCause.BY_APPLICATION);
    assertThat(foreign.arrived(edge, bridge.told("t1"), false)).isEqualTo(Arrival.HUNG_UP);
    assertThat(foreign.arrived(edge, bridge.told("t1"), true)).isEqualTo(Arrival.HUNG_UP);
    assertThat(foreign.arrived(edge, bridge.told("t2"), true)).isEqualTo(Arrival.OPENED);
  }

  @Test
  void thereAreOnlySoManyTunnels() throws Exception {
    bridge.close();
    try (Bridge small = new Bridge("max-connections", "1")) {
      ForeignGateways few = small.inner.gateway().foreign();
      assertThat(few.arrived(edge, small.told("t1"), true)).isEqualTo(Arrival.OPENED);
      UUID second = UUID.randomUUID();
      assertThat(few.arrived(edge, named(small, second), true)).isEqualTo(Arrival.FULL);
      assertThat(few.arrived(edge, small.told("t2"), true)).isEqualTo(Arrival.OPENED);
    }
  }

  private static ForeignPc named(Bridge bridge, UUID platform) {
    var one = bridge.told("t9");
    return new ForeignPc(
        platform, one.tunnel(), one.target(), one.ports(), one.rawTrigger(), one.peer());
  }

  @Test
  void wordOfABeginningThatComesAfterItsEndOpensNothing() {
    foreign.left(edge.id(), bridge.pc, "t1", "gone");
    assertThat(foreign.arrived(edge, bridge.told("t1"), true)).isEqualTo(Arrival.OVER);
    assertThat(foreign.arrived(edge, bridge.told("t2"), true)).isEqualTo(Arrival.OPENED);
  }

  @Test
  void knocksAtProxies() throws Exception {
    Duration within = Duration.ofSeconds(5);
    for (Kind kind : Kind.values()) {
      foreign.knock(bridge.gateway(kind).redirection(), within);
    }
    ForeignProxy wrong =
        new ForeignProxy(Kind.SOCKS_5, "127.0.0.1", edge.redirection().port(), "anna", "wrong");
    assertThatThrownBy(() -> foreign.knock(wrong, within))
        .hasMessage("it does not take this login");
    ForeignProxy closed = new ForeignProxy(Kind.SOCKS_5, "127.0.0.1", 1, "anna", "wrong");
    assertThatThrownBy(() -> foreign.knock(closed, within)).hasMessageContaining("127.0.0.1:1 ");
  }

  @Test
  void allEndWithTheirGateway() {
    foreign.arrived(edge, bridge.told("t1"), true);
    assertThat(foreign.leftAll(edge.id(), CloseCause.CONNECTION_LOST, "it is away")).isOne();
    assertThat(told(TunnelClosed.class, 1).get(0).detail()).isEqualTo("it is away");
  }
}
