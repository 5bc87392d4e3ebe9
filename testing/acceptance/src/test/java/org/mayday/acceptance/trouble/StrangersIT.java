package org.mayday.acceptance.trouble;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.apf.message.DisconnectReason.BY_APPLICATION;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.soap.Post;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.Disconnect;
import org.mayday.apf.message.KeepAliveReply;
import org.mayday.apf.message.KeepAliveRequest;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.simulator.platform.PcIdentity;
import org.mayday.simulator.puppet.Puppet;

/** Who is no PC, or behaves like none, gets nowhere, and is seen. */
@ExtendWith(RoughInstallationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersIT {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration DEADLINE = RoughInstallation.DEADLINE;

  private InetSocketAddress gateway;
  private Office office;
  private Listener listener;

  @BeforeAll
  void open(RoughInstallation installation) {
    gateway = installation.gateway();
    office = new Office(installation);
    listener = Listener.to(installation, "strangers");
  }

  @AfterAll
  void close() {
    listener.close();
  }

  @Test
  void aWholeConversationInOnePieceIsUnderstood() throws IOException {
    PcIdentity pc = registered("hasty");
    byte[] all =
        Guest.bytes(
            Guest.version(pc.uuid()),
            new ServiceRequest(ApfNames.AUTH_SERVICE),
            Guest.login(pc.mps().user(), pc.mps().password()),
            new ServiceRequest(ApfNames.FORWARD_SERVICE),
            Guest.forward(16992),
            Guest.forward(16993));
    try (Wire wire = Wire.tls(gateway)) {
      wire.send(all);
      await().atMost(SOON).until(() -> office.seesConnected(pc.uuid()));
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(listener.newest("tunnel.forwarded", pc.uuid()).toString())
                      .contains("[16992,16993]"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0\0\0\0", "SSH-2.0-stranger\r\n", "\u0080.\u0001\u0003\u0001"})
  void garbageInsteadOfTlsIsHungUpOnWithoutAWord(String garbage) throws IOException {
    try (Wire wire = Wire.plain(gateway)) {
      byte[] answer =
          wire.send(garbage.getBytes(StandardCharsets.ISO_8859_1)).readAll(DEADLINE.dividedBy(2));
      assertThat(answer).isEmpty();
      assertThat(wire.ended()).isTrue();
    }
  }

  @Test
  void halfAHandshakeIsGivenUp() throws IOException {
    try (Wire wire = Wire.plain(gateway)) {
      wire.send((byte) 0x16, (byte) 3, (byte) 1, (byte) 2, (byte) 0, (byte) 1);
      endsByTheDeadline(wire);
    }
  }

  @Test
  void silenceBehindTlsIsGivenUp() throws IOException {
    try (Wire wire = Wire.tls(gateway)) {
      byte[] farewell = endsByTheDeadline(wire);
      assertThat(farewell).isEqualTo(Guest.bytes(new Disconnect(BY_APPLICATION)));
    }
  }

  @Test
  void whoDripsOneByteAfterTheOtherGainsNoTime() throws IOException {
    byte[] version = Guest.bytes(Guest.version(UUID.randomUUID()));
    try (Wire wire = Wire.tls(gateway)) {
      for (int i = 0; !wire.ended() && i < version.length - 1; i++) {
        wire.send(version[i]).readSome(Duration.ofMillis(200));
      }
      assertThat(wire.ended()).isTrue();
      assertThat(wire.age()).isBetween(DEADLINE.minusMillis(500), DEADLINE.plusSeconds(10));
    }
  }

  private static byte[] endsByTheDeadline(Wire wire) throws IOException {
    byte[] said = wire.readAll(SOON);
    assertThat(wire.ended()).isTrue();
    assertThat(wire.age()).isBetween(DEADLINE.minusMillis(500), DEADLINE.plusSeconds(15));
    return said;
  }

  @Test
  void aBrowserIsToldWhatThisPortIs() throws IOException {
    byte[] get = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (Wire https = Wire.tls(gateway);
        Wire http = Wire.plain(gateway)) {
      assertThat(text(https.send(get).readAll(SOON)))
          .startsWith("HTTP/1.1 200 ")
          .contains("Mayday gateway");
      assertThat(https.ended()).isTrue();
      assertThat(text(http.send(get).readAll(SOON)))
          .startsWith("HTTP/1.1 400 ")
          .contains("Mayday gateway");
      assertThat(http.ended()).isTrue();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void whoComesTooOftenToForwardAPortHasToWait(RoughInstallation installation) throws IOException {
    URI port = installation.at("/mayday/port");
    InetAddress other = InetAddress.getByName("127.0.0.9"); // so that only this one has to wait
    String status = "";
    for (int i = 0; !status.contains("429") && i < 300; i++) { // 120 a minute, which may end
      status = statusLine(port, other);
    }
    assertThat(status).contains("429");
    assertThat(statusLine(port, InetAddress.getByName("127.0.0.10"))).doesNotContain("429");
  }

  private static String statusLine(URI page, InetAddress from) throws IOException {
    InetAddress server = InetAddress.getLoopbackAddress();
    try (Socket socket =
        Post.trusting().getSocketFactory().createSocket(server, page.getPort(), from, 0)) {
      String head = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      socket
          .getOutputStream()
          .write(head.formatted(page.getPath(), page.getAuthority()).getBytes(US_ASCII));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
          .readLine();
    }
  }

  @Test
  void theNewestTunnelOfAPcWins() throws IOException {
    PcIdentity pc = registered("twice");
    try (Puppet old = Guest.tunnel(gateway, pc);
        Puppet fresh = Guest.tunnel(gateway, pc)) {
      assertThat(old.expect(Disconnect.class).reason()).hasValue(BY_APPLICATION);
      old.expectClose();
      fresh.send(new KeepAliveRequest(7));
      assertThat(fresh.expect(KeepAliveReply.class).cookie()).isEqualTo(7);
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(listener.about(pc.uuid()))
                      .containsSubsequence("tunnel.opened", "tunnel.closed", "tunnel.opened"));
      assertThat(listener.newest("tunnel.closed", pc.uuid()).getString("cause"))
          .isEqualTo("REPLACED");
      assertThat(office.seesConnected(pc.uuid())).isTrue();
    }
    await().atMost(SOON).until(() -> !office.seesConnected(pc.uuid()));
  }

  @Test
  void aTunnelThatFallsSilentIsClosed() throws IOException {
    PcIdentity pc = registered("silent");
    try (Puppet puppet = Guest.tunnel(gateway, pc)) {
      long silentSince = System.nanoTime();
      puppet.expectCloseAfterAnything();
      assertThat(Duration.ofNanos(System.nanoTime() - silentSince))
          .isBetween(
              RoughInstallation.SILENCE.minusSeconds(2), RoughInstallation.SILENCE.plusSeconds(15));
    }
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(listener.newest("tunnel.closed", pc.uuid()).getString("cause", ""))
                    .isEqualTo("KEEP_ALIVE_TIMEOUT"));
    assertThat(office.seesConnected(pc.uuid())).isFalse();
  }

  private PcIdentity registered(String name) {
    PcIdentity pc = Guest.called(name);
    office.register(pc);
    return pc;
  }
}
