package org.mayday.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mayday.apf.message.ApfMessage;
import org.mayday.apf.message.ApfNames;
import org.mayday.apf.message.ServiceRequest;
import org.mayday.simulator.platform.PcIdentity;

/** Why a login failed is for the desk to know, and not for whoever tried. */
@ExtendWith(RoughInstallationExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedLoginsIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  private InetSocketAddress gateway;
  private Office office;
  private Listener listener;

  @BeforeAll
  void open(RoughInstallation installation) {
    gateway = installation.gateway();
    office = new Office(installation);
    listener = Listener.to(installation, "logins");
  }

  @AfterAll
  void close() {
    listener.close();
  }

  @Test
  void whyALoginFailedIsToldToTheDeskAndNotToTheStranger() throws IOException {
    PcIdentity known = registered("known");
    PcIdentity disabled = registered("disabled");
    office.enable(disabled.uuid(), false);
    PcIdentity unknown = Guest.called("unknown");

    byte[] wrongPassword = answers(known.uuid(), known.mps().user(), "wrong");
    byte[] wrongUser = answers(known.uuid(), "somebody", known.mps().password());
    byte[] unknownPc = answers(unknown.uuid(), unknown.mps().user(), unknown.mps().password());
    byte[] disabledPc = answers(disabled.uuid(), disabled.mps().user(), disabled.mps().password());

    assertThat(wrongPassword).isNotEmpty();
    assertThat(List.of(wrongUser, unknownPc, disabledPc)).containsOnly(wrongPassword);
    shows(known.uuid(), "WRONG_CREDENTIALS", "Wrong user name or password");
    shows(unknown.uuid(), "UNKNOWN_PLATFORM", "The PC is not registered here");
    shows(disabled.uuid(), "DISABLED", "The PC is disabled here");
  }

  /** All that the gateway says to somebody who tries as often as he may. */
  private byte[] answers(UUID pc, String user, String password) throws IOException {
    ApfMessage login = Guest.login(user, password);
    try (Wire wire = Wire.tls(gateway)) {
      wire.send(
          Guest.bytes(
              Guest.version(pc), new ServiceRequest(ApfNames.AUTH_SERVICE), login, login, login));
      byte[] all = wire.readAll(SOON);
      assertThat(wire.ended()).isTrue();
      return all;
    }
  }

  private void shows(UUID pc, String reason, String words) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(listener.newest("tunnel.refused", pc).getString("reason", ""))
                  .isEqualTo(reason);
              assertThat(rowOf(pc, office.page("/gateway.xhtml"))).contains(words);
            });
  }

  /** The row of a table in which a PC stands. */
  private static String rowOf(UUID pc, String page) {
    return Stream.of(page.split("<tr"))
        .filter(row -> row.contains(pc.toString()))
        .findFirst()
        .orElse("no row of " + pc);
  }

  @Test
  void theTimeOfARefusalTellsNothing() throws IOException {
    PcIdentity known = registered("timed");
    List<PcIdentity> disabled = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      disabled.add(registered("timed-off-" + i));
      office.enable(disabled.get(i).uuid(), false);
    }
    List<Duration> wrong = new ArrayList<>();
    List<Duration> unknown = new ArrayList<>();
    List<Duration> off = new ArrayList<>();
    for (PcIdentity pc : disabled) {
      wrong.add(refusalOf(known.uuid(), known.mps().user(), "wrong-" + pc.name()));
      unknown.add(refusalOf(UUID.randomUUID(), "mps", "any-" + pc.name()));
      off.add(refusalOf(pc.uuid(), pc.mps().user(), pc.mps().password()));
    }
    // Whatever else the machine does only adds to a time.
    List<Duration> shortest =
        Stream.of(wrong, unknown, off).map(Collections::min).sorted().toList();
    assertThat(shortest.get(2))
        .as("shortest of wrong %s, unknown %s, disabled %s", wrong, unknown, off)
        .isLessThan(shortest.get(0).multipliedBy(2));
  }

  private Duration refusalOf(UUID pc, String user, String password) throws IOException {
    byte[] begin = Guest.bytes(Guest.version(pc), new ServiceRequest(ApfNames.AUTH_SERVICE));
    try (Wire wire = Wire.tls(gateway)) {
      int expected = begin.length;
      wire.send(begin);
      for (int had = 0; had < expected; ) {
        byte[] some = wire.readSome(SOON);
        assertThat(some).isNotEmpty();
        had += some.length;
      }
      long asked = System.nanoTime();
      assertThat(wire.send(Guest.bytes(Guest.login(user, password))).readSome(SOON)).isNotEmpty();
      return Duration.ofNanos(System.nanoTime() - asked);
    }
  }

  private PcIdentity registered(String name) {
    PcIdentity pc = Guest.called(name);
    office.register(pc);
    return pc;
  }
}
