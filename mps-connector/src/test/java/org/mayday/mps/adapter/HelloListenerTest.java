package org.mayday.mps.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mayday.mps.fixture.SocketEnd.isCut;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mayday.mps.api.ListenerNow;
import org.mayday.mps.api.SetupHello;
import org.mayday.mps.api.TunnelRefused;
import org.mayday.mps.api.TunnelRefused.Reason;
import org.mayday.mps.fixture.TestGateway;

class HelloListenerTest {
  private static final UUID PC = UUID.fromString("4c4c4544-004b-4210-8033-b7c04f504633");

  private static TestGateway gateway(String... more) {
    List<String> settings = new ArrayList<>(List.of("hello.enabled", "true", "hello.port", "0"));
    settings.addAll(List.of(more));
    return TestGateway.listening(settings.toArray(String[]::new));
  }

  private static Socket connect(TestGateway gateway) throws IOException {
    ListenerNow listener =
        gateway.gateway().listeners().stream()
            .filter(one -> one.name().equals("hello"))
            .findFirst()
            .orElseThrow();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.address().getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static byte[] hello(UUID platform) {
    long high = platform.getMostSignificantBits();
    return ByteBuffer.allocate(24)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0)
        .putShort((short) 1)
        .putInt(3)
        .putInt((int) (high >>> 32))
        .putShort((short) (high >>> 16))
        .putShort((short) high)
        .order(ByteOrder.BIG_ENDIAN)
        .putLong(platform.getLeastSignificantBits())
        .array();
  }

  private static List<SetupHello> heard(TestGateway gateway) {
    return gateway.listener().all(SetupHello.class);
  }

  private static void awaitRefusal(TestGateway gateway, Reason reason) {
    await()
        .until(
            () ->
                gateway.listener().all(TunnelRefused.class).stream()
                    .anyMatch(one -> one.reason() == reason));
  }

  @Test
  void isOffUnlessItIsAskedFor() {
    try (TestGateway gateway = TestGateway.listening()) {
      assertThat(gateway.gateway().listeners())
          .extracting(ListenerNow::name)
          .doesNotContain("hello");
    }
  }

  @Test
  void tellsAHelloThatComesInPartsAndEndsTheConnection() throws IOException {
    try (TestGateway gateway = gateway();
        Socket socket = connect(gateway)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      byte[] bytes = hello(PC);
      for (int i = 0; i < bytes.length; i++) {
        out.write(bytes, i, 1);
        out.flush();
      }
      await().until(() -> heard(gateway).size() == 1);
      SetupHello heard = heard(gateway).get(0);
      assertThat(heard.platform()).isEqualTo(PC);
      assertThat(heard.attempt()).isEqualTo(3);
      assertThat(heard.address().isLoopbackAddress()).isTrue();
      assertThat(socket.getInputStream().read()).isNegative();
      await().until(() -> gateway.gateway().listeners().get(1).connections() == 0);
    }
  }

  @Test
  void tellsAgainWhatTheListenerFailedToTake() throws IOException {
    try (TestGateway gateway = gateway();
        Socket socket = connect(gateway)) {
      gateway.listener().failNext(2);
      socket.getOutputStream().write(hello(PC));
      await().until(() -> heard(gateway).size() == 1);
    }
  }

  @Test
  void refusesWhatIsNoHello() throws IOException {
    try (TestGateway gateway = gateway();
        Socket socket = connect(gateway)) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes("US-ASCII"));
      awaitRefusal(gateway, Reason.PROTOCOL_ERROR);
      assertThat(isCut(socket)).isTrue();
      assertThat(heard(gateway)).isEmpty();
    }
  }

  @Test
  void refusesAUuidThatIsNone() throws IOException {
    try (TestGateway gateway = gateway();
        Socket socket = connect(gateway)) {
      socket.getOutputStream().write(hello(new UUID(0, 0)));
      awaitRefusal(gateway, Reason.BOGUS_PLATFORM);
      assertThat(heard(gateway)).isEmpty();
    }
  }

  @Test
  void waitsForTheRestNoLongerThanItsDeadline() throws IOException {
    try (TestGateway gateway = gateway("hello.deadline", "PT0.3S");
        Socket socket = connect(gateway)) {
      socket.getOutputStream().write(hello(PC), 0, 10);
      awaitRefusal(gateway, Reason.DEADLINE);
      assertThat(isCut(socket)).isTrue();
    }
  }

  @Test
  void takesSoManyHellosOfAnAddressAndSoManyConnections() throws IOException {
    try (TestGateway gateway =
            gateway("hello.per-minute", "2", "hello.max-connections-per-address", "1");
        Socket first = connect(gateway)) {
      await().until(() -> gateway.gateway().listeners().get(1).connections() == 1);
      try (Socket second = connect(gateway)) {
        assertThat(isCut(second)).isTrue();
      }
      awaitRefusal(gateway, Reason.TOO_MANY_CONNECTIONS);
      first.getOutputStream().write(hello(PC));
      // two minutes may meet within these, so more are said than two minutes allow
      for (int i = 0; i < 5; i++) {
        await().until(() -> gateway.gateway().listeners().get(1).connections() == 0);
        try (Socket next = connect(gateway)) {
          next.getOutputStream().write(hello(PC));
          assertThat(isCut(next)).isTrue();
        }
      }
      awaitRefusal(gateway, Reason.BUSY);
      assertThat(heard(gateway).size()).isBetween(2, 4);
    }
  }

  @Test
  void takesHellosFromItsOwnAddressesOnly() throws IOException {
    try (TestGateway gateway = gateway("hello.allow", "192.0.2.0/24");
        Socket socket = connect(gateway)) {
      assertThat(isCut(socket)).isTrue();
      awaitRefusal(gateway, Reason.ADDRESS_NOT_ALLOWED);
    }
  }

  @Test
  void leavesItsPortWhenTheGatewayStops() throws IOException {
    TestGateway gateway = gateway();
    int port;
    try (Socket socket = connect(gateway)) {
      port = socket.getPort();
      gateway.close();
      assertThat(isCut(socket)).isTrue();
    }
    try (TestGateway next = gateway("hello.port", Integer.toString(port))) {
      assertThat(next.gateway().isListening()).isTrue();
    }
  }
}
