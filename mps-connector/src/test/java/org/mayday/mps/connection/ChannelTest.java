package org.mayday.mps.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.apf.channel.Channel;
import org.mayday.apf.channel.ChannelListener;
import org.mayday.mps.api.LiveTunnel;
import org.mayday.mps.api.TunnelConnection;
import org.mayday.mps.api.TunnelException;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.api.TunnelRequest;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;

class ChannelTest {
  private static final int WINDOW = 16_384;
  private final UUID pc = UUID.randomUUID();
  private final TestGateway gateway =
      TestGateway.listening(
          "channel-window",
          Integer.toString(WINDOW),
          "max-channels-per-tunnel",
          "3",
          "write-deadline",
          "PT0.5S");
  private final Puppet puppet = Puppet.calling(gateway, pc);

  ChannelTest() {
    await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
  }

  @AfterEach
  void close() throws IOException {
    puppet.close();
    gateway.close();
  }

  @Test
  void carriesBytesBothWaysThroughSmallWindows() throws Exception {
    byte[] sent = new byte[500_000];
    new Random(1).nextBytes(sent);
    try (TunnelConnection connection = gateway.open(pc, 16992)) {
      Socket socket = connection.socket();
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                try {
                  socket.getOutputStream().write(sent);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      byte[] received = socket.getInputStream().readNBytes(sent.length);
      writing.join();

      assertThat(received).isEqualTo(sent);
      assertThat(gateway.gateway().tunnel(pc)).map(LiveTunnel::channels).hasValue(1);
    }
    await().until(() -> puppet.channels() == 0);
    await().until(() -> gateway.gateway().tunnel(pc).orElseThrow().channels() == 0);
  }

  @Test
  void aSlowReaderBoundsWhatThePcCanSend() throws Exception {
    AtomicLong sent = new AtomicLong();
    puppet.serving(channel -> channel.accept(1_024, new Flood(sent)));
    try (TunnelConnection connection = gateway.open(pc, 16994)) {
      InputStream in = connection.socket().getInputStream();
      connection.socket().getOutputStream().write('!');
      await().until(() -> in.available() == WINDOW);
      await().during(Duration.ofMillis(300)).until(() -> sent.get() == WINDOW);

      assertThat(in.readNBytes(100_000)).hasSize(100_000);
      assertThat(sent.get()).isLessThanOrEqualTo(100_000 + 2 * WINDOW);
    }
  }

  @Test
  void saysThatThePcRefused() {
    puppet.serving(Puppet::refuse);
    assertFails(pc, 16992, TunnelException.Reason.REFUSED, "CONNECT_FAILED");
    await().until(() -> gateway.gateway().tunnel(pc).orElseThrow().channels() == 0);
  }

  @Test
  void saysThatThePcDidNotAnswer() {
    puppet.serving(Puppet::ignore);
    TunnelRequest impatient = new TunnelRequest(pc, 16992, Duration.ofMillis(200));
    assertThatExceptionOfType(TunnelException.class)
        .isThrownBy(() -> gateway.connections().open(impatient))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(TunnelException.Reason.TIMED_OUT));
  }

  @Test
  void saysThatThePcIsAwayOrDoesNotForwardThePort() {
    assertFails(UUID.randomUUID(), 16992, TunnelException.Reason.NOT_CONNECTED, "has no tunnel");
    assertFails(pc, 22, TunnelException.Reason.PORT_NOT_FORWARDED, "does not forward port 22");
  }

  @Test
  void limitsTheChannelsOfATunnelAndFreesTheirNumbers() throws Exception {
    for (int round = 0; round < 3; round++) {
      List<TunnelConnection> open = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        open.add(gateway.open(pc, 16992));
      }
      assertFails(pc, 16992, TunnelException.Reason.TOO_MANY_CHANNELS, "3 channels");
      open.forEach(TunnelConnection::close);
      await().until(() -> gateway.gateway().tunnel(pc).orElseThrow().channels() == 0);
    }
  }

  @Test
  void aReadThatTimesOutLeavesTheChannelUsable() throws Exception {
    try (TunnelConnection connection = gateway.open(pc, 16992)) {
      Socket socket = connection.socket();
      socket.setSoTimeout(100);
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(socket.getInputStream()::read);

      socket.setSoTimeout(5_000);
      socket.getOutputStream().write('x');
      assertThat(socket.getInputStream().read()).isEqualTo('x');
    }
  }

  @Test
  void aWriteToAPcThatTakesNothingFails() throws Exception {
    puppet.serving(channel -> channel.accept(100, new Silent()));
    try (TunnelConnection connection = gateway.open(pc, 16992)) {
      assertThatIOException()
          .isThrownBy(() -> connection.socket().getOutputStream().write(new byte[101]))
          .withMessageContaining("takes nothing");
      assertThat(connection.socket().isClosed()).isTrue();
    }
  }

  @Test
  void theEndOfTheChannelIsTheEndOfTheStream() throws Exception {
    puppet.serving(channel -> channel.accept(100, new Closing()));
    try (TunnelConnection connection = gateway.open(pc, 16992)) {
      connection.socket().getOutputStream().write('?');
      assertThat(connection.socket().getInputStream().readAllBytes()).containsExactly('!');
      assertThatIOException()
          .isThrownBy(() -> connection.socket().getOutputStream().write('?'))
          .withMessageContaining("closed");
    }
  }

  /**
   * TLS over a channel skips what is available when it is closed or finalized, until nothing is.
   */
  @Test
  void nothingIsAvailableOfAChannelThatWasClosedUnread() throws Exception {
    puppet.serving(channel -> channel.accept(100, new Closing()));
    TunnelConnection connection = gateway.open(pc, 16992);
    InputStream in = connection.socket().getInputStream();
    connection.socket().getOutputStream().write('?');
    await().until(() -> in.available() == 1);
    await().until(() -> puppet.channels() == 0);
    connection.close();
    assertThat(in.available()).isZero();
  }

  @Test
  void aCutTunnelEndsReadersInWords() throws Exception {
    try (TunnelConnection connection = gateway.open(pc, 16992)) {
      InputStream in = connection.socket().getInputStream();
      CompletableFuture<String> reader =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return "read " + in.read();
                } catch (IOException e) {
                  return e.getMessage();
                }
              });
      puppet.cut();
      assertThat(reader.join()).startsWith("the tunnel is gone: ").hasSizeGreaterThan(22);
    }
  }

  @Test
  void aClosedHandleIsDead() throws Exception {
    TunnelConnection connection = gateway.open(pc, 16992);
    Socket socket = connection.socket();
    connection.close();
    connection.close();

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(connection::socket);
    assertThatIOException().isThrownBy(socket::getInputStream);
    assertThat(socket.isClosed()).isTrue();
  }

  private void assertFails(UUID platform, int port, TunnelException.Reason reason, String words) {
    assertThatExceptionOfType(TunnelException.class)
        .isThrownBy(() -> gateway.open(platform, port))
        .withMessageContaining(words)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  /** Sends without end, as far as the window goes. */
  private record Flood(AtomicLong sent) implements ChannelListener {
    @Override
    public void data(Channel channel, ByteBuffer data) {
      writable(channel);
    }

    @Override
    public void writable(Channel channel) {
      int count = channel.write(ByteBuffer.allocate(200_000));
      sent.addAndGet(count);
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
  }

  /** Takes what comes and never gives credit back. */
  private static final class Silent implements ChannelListener {
    @Override
    public void data(Channel channel, ByteBuffer data) {}

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
  }

  /** Answers with one byte and closes. */
  private static final class Closing implements ChannelListener {
    @Override
    public void data(Channel channel, ByteBuffer data) {
      channel.write(ByteBuffer.wrap(new byte[] {'!'}));
      channel.close();
    }

    @Override
    public void closed(Channel channel, boolean tunnelEnded) {}
  }
}
