package org.mayday.mps.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.mps.api.Door;
import org.mayday.mps.api.DoorRefusal;
import org.mayday.mps.api.TunnelForwarded;
import org.mayday.mps.fixture.Puppet;
import org.mayday.mps.fixture.TestGateway;

class SocksProxyTest {
  private final UUID pc = UUID.randomUUID();
  private TestGateway gateway = gateway("true");
  private Puppet puppet = Puppet.calling(gateway, pc);

  SocksProxyTest() {
    gateway.doors().knows("pc7", pc);
    gateway.doors().knows("192.0.2.7", pc);
    gateway.doors().knows("2001:db8:0:0:0:0:0:7", pc);
    gateway.doors().knows("away", UUID.randomUUID());
    await().until(() -> !gateway.listener().all(TunnelForwarded.class).isEmpty());
  }

  private static TestGateway gateway(String version4) {
    return TestGateway.listening(
        "socks-proxy.enabled",
        "true",
        "socks-proxy.port",
        "0",
        "socks-proxy.version-4",
        version4,
        "socks-proxy.request-deadline",
        "PT1S");
  }

  @AfterEach
  void close() throws IOException {
    puppet.close();
    gateway.close();
  }

  private Console console() {
    return Console.at(gateway, Door.SOCKS_PROXY);
  }

  private Console signedIn() throws IOException {
    Console console = console().bytes(5, 2, 0, 2);
    assertThat(console.in.readNBytes(2)).containsExactly(5, 2);
    console.bytes(1, 4, 'a', 'n', 'n', 'a', 6, 's', 'e', 'c', 'r', 'e', 't');
    assertThat(console.in.readNBytes(2)).containsExactly(1, 0);
    return console;
  }

  private static byte[] named(int command, String name, int port) {
    byte[] request = new byte[name.length() + 7];
    request[0] = 5;
    request[1] = (byte) command;
    request[3] = 3;
    request[4] = (byte) name.length();
    System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, request, 5, name.length());
    request[name.length() + 5] = (byte) (port >> 8);
    request[name.length() + 6] = (byte) port;
    return request;
  }

  private int reply(byte[] request) throws IOException {
    try (Console console = signedIn()) {
      byte[] reply = console.say(request).in.readNBytes(10);
      assertThat(reply[0]).isEqualTo((byte) 5);
      assertThat(reply[3]).isEqualTo((byte) 1);
      if (reply[1] != 0) {
        assertThat(console.isEnded()).isTrue();
      }
      return reply[1];
    }
  }

  @Test
  void carriesBytesByName() throws Exception {
    byte[] sent = new byte[200_000];
    new Random(3).nextBytes(sent);
    try (Console console = signedIn()) {
      console.say(named(1, "pc7", 16994));
      assertThat(console.in.readNBytes(10)).containsExactly(5, 0, 0, 1, 0, 0, 0, 0, 0, 0);
      Thread saying =
          new Thread(
              () -> {
                try {
                  console.say(sent);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      saying.start();
      assertThat(console.in.readNBytes(sent.length)).isEqualTo(sent);
      saying.join();
    }
    await().until(() -> puppet.channels() == 0);
  }

  @Test
  void takesAddresses() throws Exception {
    byte[] four = {5, 1, 0, 1, (byte) 192, 0, 2, 7, 0x42, 0x60};
    assertThat(reply(four)).isZero();
    byte[] six = new byte[22];
    System.arraycopy(new byte[] {5, 1, 0, 4, 0x20, 1, 0xd, (byte) 0xb8}, 0, six, 0, 8);
    six[19] = 7;
    six[20] = 0x42;
    six[21] = 0x60;
    assertThat(reply(six)).isZero();
    assertThat(gateway.doors().claims())
        .extracting(claim -> String.valueOf(claim.target()))
        .contains("192.0.2.7", "2001:db8:0:0:0:0:0:7");
  }

  @Test
  void saysWhyNot() throws Exception {
    assertThat(reply(named(1, "stranger", 16994))).isEqualTo(4);
    assertThat(reply(named(1, "away", 16994))).isEqualTo(4);
    assertThat(reply(named(1, "localhost", 4848))).isEqualTo(4);
    assertThat(reply(named(1, "a b\0", 16994))).isEqualTo(4);
    assertThat(reply(named(1, "pc7", 443))).isEqualTo(2);
    assertThat(reply(named(2, "pc7", 16994))).isEqualTo(7);
    assertThat(reply(named(3, "pc7", 16994))).isEqualTo(7);
    assertThat(reply(new byte[] {5, 1, 0, 2, 0, 0, 0, 0, 0, 0})).isEqualTo(8);
    puppet.serving(Puppet::refuse);
    assertThat(reply(named(1, "pc7", 16994))).isEqualTo(5);
  }

  @Test
  void neverGoesWithoutALogin() throws Exception {
    try (Console console = console().bytes(5, 1, 0)) {
      assertThat(console.in.readNBytes(2)).containsExactly(5, 0xFF);
      assertThat(console.isEnded()).isTrue();
    }
    try (Console console = console().bytes(5, 1, 2)) {
      assertThat(console.in.readNBytes(2)).containsExactly(5, 2);
      console.bytes(1, 4, 'a', 'n', 'n', 'a', 1, 'x');
      assertThat(console.in.readNBytes(2)).containsExactly(1, 1);
      assertThat(console.isEnded()).isTrue();
    }
    try (Console console = console().bytes(5, 1, 2)) {
      assertThat(console.in.readNBytes(2)).containsExactly(5, 2);
      console.say(named(1, "pc7", 16994)); // as if it were signed in
      assertThat(console.isEnded()).isTrue();
    }
    assertThat(puppet.channels()).isZero();
    assertThat(gateway.now(Door.SOCKS_PROXY).refused()).containsEntry(DoorRefusal.LOGIN, 1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "\u0016\u0003\u0001\u0000\u00a5\u0001",
        "\u0000\u0000\u0000\u0000",
        "\u0005\u0000",
        "\u0006\u0001\u0002",
        "SSH-2.0-x\r\n"
      })
  void endsAtGarbage(String garbage) throws Exception {
    try (Console console = console().say(garbage)) {
      byte[] said = console.in.readAllBytes();
      assertThat(said.length == 0 || said[1] == (byte) 0xFF).isTrue();
    }
    assertThat(gateway.now(Door.SOCKS_PROXY).refused()).containsEntry(DoorRefusal.PROTOCOL, 1L);
  }

  @Test
  void endsWhoStopsInTheMiddle() throws Exception {
    try (Console console = console().bytes(5)) {
      assertThat(console.isEnded()).isTrue();
    }
    try (Console console = signedIn().bytes(5, 1, 0, 3, 200, 'a')) {
      assertThat(console.isEnded()).isTrue();
    }
  }

  @Test
  void speaksVersion4WithTheLoginAsUser() throws Exception {
    try (Console console =
        console().bytes(4, 1, 0x42, 0x62, 192, 0, 2, 7).say("anna:secret\0").say("x")) {
      assertThat(console.in.readNBytes(8)).containsExactly(0, 90, 0, 0, 0, 0, 0, 0);
      assertThat(console.text(1)).isEqualTo("x");
    }
    try (Console console =
        console().bytes(4, 1, 0x42, 0x62, 0, 0, 0, 1).say("anna:secret\0pc7\0").say("y")) {
      assertThat(console.in.readNBytes(8)).containsExactly(0, 90, 0, 0, 0, 0, 0, 0);
      assertThat(console.text(1)).isEqualTo("y");
    }
    try (Console console = console().bytes(4, 1, 0x42, 0x62, 0, 0, 0, 1).say("anna:no\0pc7\0")) {
      assertThat(console.in.readNBytes(8)).containsExactly(0, 93, 0, 0, 0, 0, 0, 0);
    }
    try (Console console =
        console().bytes(4, 2, 0x42, 0x62, 0, 0, 0, 1).say("anna:secret\0pc7\0")) {
      assertThat(console.in.readNBytes(8)).containsExactly(0, 91, 0, 0, 0, 0, 0, 0);
    }
    try (Console console = console().bytes(4, 1, 0x42, 0x62, 0, 0, 0, 1).say("u".repeat(600))) {
      assertThat(console.isEnded()).isTrue();
    }
  }

  @Test
  void speaksNoVersion4UnlessItIsSwitchedOn() throws Exception {
    gateway.close();
    puppet.close();
    gateway = gateway("false");
    puppet = Puppet.calling(gateway, pc);
    // in one piece: the door ends at the first byte, and a second piece would find it closed
    try (Console console = console().say("\4\1\102\142\300\0\2\7anna:secret\0")) {
      assertThat(console.isEnded()).isTrue();
    }
  }
}
