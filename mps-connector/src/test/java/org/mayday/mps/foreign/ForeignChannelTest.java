package org.mayday.mps.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.ForeignGateway;
import org.mayday.mps.api.ForeignProxy;
import org.mayday.mps.api.ForeignProxy.Kind;
import org.mayday.mps.api.TunnelConnection;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelException.Reason;
import org.mayday.mps.api.TunnelRequest;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.RecordingDoors;

/** Channels of PCs that have their tunnel to another gateway. */
class ForeignChannelTest {
  private final Bridge bridge = new Bridge("write-deadline", "PT0.5S");

  @AfterEach
  void close() throws IOException {
    bridge.close();
  }

  private TunnelConnection channel(int port) throws TunnelException {
    return bridge.inner.open(bridge.pc, port);
  }

  private void through(Kind kind) {
    bridge.inner.gateway().foreign().arrived(bridge.gateway(kind), bridge.told("t1"), true);
  }

  private void through(int port) {
    bridge
        .inner
        .gateway()
        .foreign()
        .arrived(Bridge.gateway("edge", Bridge.proxy(Kind.SOCKS_5, port)), bridge.told("t1"), true);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void carriesBytesBothWays(Kind kind) throws Exception {
    through(kind);
    byte[] sent = new byte[300_000];
    new Random(7).nextBytes(sent);
    try (TunnelConnection channel = channel(16994)) {
      OutputStream out = channel.socket().getOutputStream();
      Thread writer = new Thread(() -> write(out, sent));
      writer.start();
      assertThat(channel.socket().getInputStream().readNBytes(sent.length)).isEqualTo(sent);
      writer.join();
    }
    await().until(() -> bridge.puppet.channels() == 0);
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void usesTheProxyForManagementForItsPorts() throws Exception {
    ForeignProxy http = Bridge.proxy(Kind.HTTP_CONNECT, bridge.outer.port(Door.HTTP_PROXY));
    ForeignProxy socks = Bridge.proxy(Kind.SOCKS_5, bridge.outer.port(Door.SOCKS_PROXY));
    var both = new ForeignGateway(bridge.pc, "edge", http, socks);
    bridge.inner.gateway().foreign().arrived(both, bridge.told("t1"), true);
    channel(16992).close();
    assertThat(bridge.outer.now(Door.HTTP_PROXY).accepted()).isEqualTo(1);
    assertThat(bridge.outer.now(Door.SOCKS_PROXY).accepted()).isZero();
    channel(16994).close();
    assertThat(bridge.outer.now(Door.SOCKS_PROXY).accepted()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void saysThatItsLoginIsRefused(Kind kind) {
    ForeignProxy right = bridge.gateway(kind).redirection();
    ForeignProxy wrong =
        new ForeignProxy(kind, right.host(), right.port(), "anna", RecordingDoors.SECRET + "x");
    bridge
        .inner
        .gateway()
        .foreign()
        .arrived(Bridge.gateway("edge", wrong), bridge.told("t1"), true);
    assertThatThrownBy(() -> channel(16994))
        .hasMessage("gateway edge: it does not take this login")
        .asInstanceOf(type(TunnelException.class))
        .returns(Reason.GATEWAY, TunnelException::reason);
  }

  @Test
  void asksForNoPortThatTheGatewayDoesNotName() {
    through(Kind.SOCKS_5);
    assertThatThrownBy(() -> channel(5900))
        .asInstanceOf(type(TunnelException.class))
        .returns(Reason.PORT_NOT_FORWARDED, TunnelException::reason);
    assertThat(bridge.outer.now(Door.SOCKS_PROXY).accepted()).isZero();
  }

  @Test
  void saysThatThePcRefuses() {
    through(Kind.SOCKS_5);
    bridge.puppet.serving(Puppet::refuse);
    assertThatThrownBy(() -> channel(16994))
        .hasMessage("gateway edge: the PC refuses port 16994")
        .asInstanceOf(type(TunnelException.class))
        .returns(Reason.REFUSED, TunnelException::reason);
  }

  @ParameterizedTest
  @CsvSource({
    "1, GATEWAY, 'it fails, with code 1 of SOCKS'",
    "2, REFUSED, it does not allow port 16994",
    "3, NOT_CONNECTED, the PC has no tunnel to it",
    "4, NOT_CONNECTED, the PC has no tunnel to it",
    "5, REFUSED, the PC refuses port 16994",
    "6, TIMED_OUT, the PC does not answer for port 16994",
    "7, GATEWAY, it does not reach PCs by name",
    "8, GATEWAY, it does not reach PCs by name",
    "77, GATEWAY, 'it fails, with code 77 of SOCKS'"
  })
  void tellsCodesInWords(int code, Reason reason, String words) throws Exception {
    try (FakeProxy proxy =
        FakeProxy.serving(client -> answer(client, 5, code, 0, 1, 0, 0, 0, 0, 0, 0))) {
      through(proxy.port());
      assertThatThrownBy(() -> channel(16994))
          .hasMessage("gateway edge: " + words)
          .asInstanceOf(type(TunnelException.class))
          .returns(reason, TunnelException::reason);
    }
  }

  /** Agrees to the login and then answers the request for the PC. */
  private static void answer(Socket client, int... reply) throws IOException {
    InputStream in = client.getInputStream();
    in.readNBytes(3);
    client.getOutputStream().write(new byte[] {5, 2});
    in.readNBytes(1);
    in.readNBytes(in.read());
    in.readNBytes(in.read());
    client.getOutputStream().write(new byte[] {1, 0});
    in.readNBytes(5 + 3 + 2);
    for (int part : reply) {
      client.getOutputStream().write(part);
    }
  }

  @Test
  void endsAtGarbage() throws Exception {
    try (FakeProxy proxy =
        FakeProxy.serving(
            client -> client.getOutputStream().write("HTTP/1.1 400 \r\n".getBytes()))) {
      through(proxy.port());
      assertThatThrownBy(() -> channel(16994))
          .hasMessageContaining("it does not speak SOCKS 5")
          .asInstanceOf(type(TunnelException.class))
          .returns(Reason.GATEWAY, TunnelException::reason);
    }
  }

  @Test
  void aProxyThatSpeaksSlowlyGetsNoMoreTimeThanOneThatIsSilent() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (FakeProxy proxy = FakeProxy.serving(client -> drip(client, over))) {
      through(proxy.port());
      long start = System.nanoTime();
      TunnelRequest request = new TunnelRequest(bridge.pc, 16994, Duration.ofMillis(600));
      assertThatThrownBy(() -> bridge.inner.connections().open(request))
          .asInstanceOf(type(TunnelException.class))
          .returns(Reason.GATEWAY, TunnelException::reason);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(400), Duration.ofSeconds(4));
    } finally {
      over.countDown();
    }
  }

  /** A long address, one byte of it every tenth of a second. */
  private static void drip(Socket client, CountDownLatch over)
      throws IOException, InterruptedException {
    answer(client, 5, 0, 0, 3, 250);
    while (!over.await(100, TimeUnit.MILLISECONDS)) {
      client.getOutputStream().write('a');
    }
  }

  @Test
  void tellsWhyAChannelEndsWithItsTunnel() throws Exception {
    through(Kind.SOCKS_5);
    try (TunnelConnection channel = channel(16994)) {
      channel.socket().getOutputStream().write(1);
      assertThat(channel.socket().getInputStream().read()).isEqualTo(1);
      Thread ender =
          new Thread(
              () ->
                  bridge
                      .inner
                      .gateway()
                      .foreign()
                      .left(bridge.gateway(Kind.SOCKS_5).id(), bridge.pc, "t1", "it says so"));
      ender.start();
      assertThatThrownBy(() -> channel.socket().getInputStream().read())
          .isInstanceOf(IOException.class)
          .hasMessage("the tunnel is gone: it says so");
      ender.join();
      assertThatThrownBy(() -> channel.socket().getOutputStream().write(1))
          .hasMessage("the tunnel is gone: it says so");
    }
    await().until(() -> bridge.puppet.channels() == 0);
  }

  @Test
  void endsWhenTheTunnelIsCutAtTheGateway() throws Exception {
    through(Kind.SOCKS_5);
    try (TunnelConnection channel = channel(16994)) {
      channel.socket().getOutputStream().write(1);
      assertThat(channel.socket().getInputStream().read()).isEqualTo(1);
      bridge.puppet.cut();
      assertThat(endsOf(channel)).isTrue();
    }
  }

  private static boolean endsOf(TunnelConnection channel) {
    try {
      channel.socket().setSoTimeout(10_000);
      return channel.socket().getInputStream().read() < 0;
    } catch (SocketTimeoutException still) {
      return false;
    } catch (IOException gone) {
      return true;
    }
  }

  @Test
  void whoDoesNotReadKeepsThePcFromSending() throws Exception {
    Flood flood = new Flood();
    bridge.puppet.serving(channel -> channel.accept(4_096, flood));
    through(Kind.SOCKS_5);
    try (TunnelConnection channel = channel(16994)) {
      channel.socket().getOutputStream().write(1);
      AtomicLong before = new AtomicLong(-1);
      await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(300))
          .until(() -> before.getAndSet(flood.sent.get()) == flood.sent.get());
      long held = flood.sent.get();
      assertThat(held).isLessThan(Flood.MOST / 2);
      channel.socket().getInputStream().readNBytes((int) held);
      await().until(() -> flood.sent.get() > held);
    }
  }

  /** Sends as much as it may. */
  private static final class Flood implements ChannelListener {
    static final long MOST = 64L << 20;
    final AtomicLong sent = new AtomicLong();

    @Override
    public void data(Channel channel, ByteBuffer data) {
      channel.release(data.remaining());
      writable(channel);
    }

    @Override
    public void writable(Channel channel) {
      int count = 1;
      while (count > 0 && sent.get() < MOST) {
        count = channel.write(ByteBuffer.allocate(8_192));
        sent.addAndGet(count);
      }
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
  }

  @Test
  void aGatewayThatTakesNothingHoldsAWriterForTheDeadlineOnly() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    FakeProxy.Service deaf =
        client -> {
          client.setReceiveBufferSize(8_192);
          answer(client, 5, 0, 0, 1, 0, 0, 0, 0, 0, 0);
          over.await();
        };
    try (FakeProxy proxy = FakeProxy.serving(deaf)) {
      through(proxy.port());
      try (TunnelConnection channel = channel(16994)) {
        byte[] portion = new byte[1 << 20];
        OutputStream out = channel.socket().getOutputStream();
        assertThatThrownBy(
                () -> {
                  for (int i = 0; i < 64; i++) {
                    out.write(portion);
                  }
                })
            .isInstanceOf(IOException.class)
            .hasMessage("the PC takes nothing at port 16994");
      }
    } finally {
      over.countDown();
    }
  }

  @Test
  void readsHaveADeadlineAndTheChannelStaysUsable() throws Exception {
    through(Kind.SOCKS_5);
    try (TunnelConnection channel = channel(16994)) {
      channel.socket().setSoTimeout(50);
      assertThatThrownBy(() -> channel.socket().getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("port 16994");
      channel.socket().setSoTimeout(5_000);
      channel.socket().getOutputStream().write(9);
      assertThat(channel.socket().getInputStream().read()).isEqualTo(9);
    }
  }

  @Test
  void aTunnelHasOnlySoManyChannels() throws Exception {
    bridge.close();
    try (Bridge small = new Bridge("max-channels-per-tunnel", "2")) {
      small.inner.gateway().foreign().arrived(small.gateway(Kind.SOCKS_5), small.told("t1"), true);
      TunnelConnection first = small.inner.open(small.pc, 16994);
      small.inner.open(small.pc, 16994);
      assertThatThrownBy(() -> small.inner.open(small.pc, 16994))
          .asInstanceOf(type(TunnelException.class))
          .returns(Reason.TOO_MANY_CHANNELS, TunnelException::reason);
      first.close();
      small.inner.open(small.pc, 16994).close();
    }
  }
}
