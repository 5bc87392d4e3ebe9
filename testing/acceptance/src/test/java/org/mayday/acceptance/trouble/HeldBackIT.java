package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.simulator.platform.PcIdentity;

/** Whom the gateway holds back, and that the desk sees it. */
@ExtendWith(RoughInstallationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldBackIT {
  private static final Duration SOON = Duration.ofSeconds(90);

  private InetSocketAddress gateway;
  private Office office;
  private Listener listener;

  @BeforeAll
  void open(RoughInstallation installation) {
    gateway = installation.gateway();
    office = new Office(installation);
    listener = Listener.to(installation, "heldback");
  }

  @AfterAll
  void close() {
    listener.close();
  }

  @Test
  void aPcBehindALoadBalancerIsKnownByItsOwnAddress() throws IOException {
    PcIdentity pc = registered("behind-a-front");
    byte[] header =
        "PROXY TCP4 192.0.2.77 198.51.100.1 56324 4433\r\n".getBytes(StandardCharsets.US_ASCII);
    try (Wire wire = Wire.tls(gateway, "127.0.9.1", header)) {
      wire.send(login(pc));
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(listener.newest("tunnel.opened", pc.uuid()).toString())
                      .contains("192.0.2.77"));
    }
  }

  @Test
  void aLoadBalancerThatTellsNothingIsRefused() throws IOException {
    try (Wire wire = Wire.plain(gateway, "127.0.9.2")) {
      wire.send((byte) 0x16, (byte) 3, (byte) 1).readAll(SOON);
      assertThat(wire.ended()).isTrue();
    }
    shows("The load balancer did not tell who calls", "127.0.9.2");
  }

  @Test
  void whoFailsTooOftenHasToPause() throws IOException {
    for (int i = 0; i < RoughInstallation.FAILURES; i++) {
      try (Wire wire = Wire.plain(gateway, "127.0.8.1")) {
        wire.send((byte) 'x').readAll(SOON);
      }
    }
    try (Wire closed = Wire.plain(gateway, "127.0.8.1")) {
      assertThat(closed.readAll(SOON)).isEmpty();
      assertThat(closed.ended()).isTrue();
    }
    shows("Callers that have to pause", "127.0.8.1", "It has to pause after too many failures");
  }

  @Test
  void ofMachinesThatShareAUuidOneStays() throws IOException {
    PcIdentity pc = registered("twins");
    Wire present = up(pc, "127.0.8.2");
    for (int i = 0; !listener.about(pc.uuid()).contains("platform.duplicate"); i++) {
      assertThat(i).as("flaps").isLessThan(12);
      Wire other = up(pc, i % 2 == 0 ? "127.0.8.3" : "127.0.8.2");
      present.readAll(SOON); // until it is told to go
      present.close();
      present = other;
      await().pollDelay(Duration.ofMillis(300)).until(() -> true);
    }
    try (Wire stays = present) {
      try (Wire refused = Wire.tls(gateway, "127.0.8.4").send(login(pc))) {
        // it stays until the page shows it: who leaves before the verdict is not refused
        shows(
            "Machines that share a UUID",
            "twins",
            "127.0.8.4",
            "Another machine with the same UUID is connected");
        assertThat(refused.readSome(SOON)).isNotEmpty();
      }
      assertThat(office.seesConnected(pc.uuid())).isTrue();
      assertThat(stays.ended()).isFalse();
    }
  }

  /** Logs in and waits until the desk has heard of it. */
  private Wire up(PcIdentity pc, String from) throws IOException {
    long before = openings(pc);
    Wire wire = Wire.tls(gateway, from).send(login(pc));
    await().atMost(SOON).until(() -> openings(pc) > before);
    return wire;
  }

  private long openings(PcIdentity pc) {
    return listener.about(pc.uuid()).stream().filter("tunnel.opened"::equals).count();
  }

  private static byte[] login(PcIdentity pc) {
    return Guest.bytes(
        Guest.version(pc.uuid()),
        new ServiceRequest(ApfNames.AUTH_SERVICE),
        Guest.login(pc.mps().user(), pc.mps().password()),
        new ServiceRequest(ApfNames.FORWARD_SERVICE),
        Guest.forward(16992));
  }

  private void shows(String... words) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(office.page("/gateway.xhtml")).contains(words));
  }

  private PcIdentity registered(String name) {
    PcIdentity pc = Guest.called(name);
    office.register(pc);
    return pc;
  }
}
