package org.mayday.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mayday.acceptance.desk.PcPage;
import org.mayday.acceptance.scene.Pc;
import org.mayday.acceptance.scene.Scene;
import org.mayday.acceptance.soap.PowerService;
import org.mayday.acceptance.soap.PowerService.State;
import org.mayday.acceptance.soap.SoapFault;
import org.mayday.simulator.power.HostPhase;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.power.PowerState;

/** The power of PCs over their tunnels, in good days and bad. */
@Acceptance
class PowerIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** As Installation sets mayday.operation.deadline, and what a busy machine adds. */
  private static final Duration DEADLINE = Duration.ofSeconds(10).plusSeconds(5);

  private static final Map<String, PowerRequest> REQUESTS =
      Map.ofEntries(
          Map.entry("ON", PowerRequest.ON),
          Map.entry("OFF", PowerRequest.OFF_HARD),
          Map.entry("CYCLE", PowerRequest.POWER_CYCLE),
          Map.entry("RESET", PowerRequest.RESET),
          Map.entry("SOFT_OFF", PowerRequest.OFF_SOFT),
          Map.entry("SOFT_RESET", PowerRequest.RESET_SOFT),
          Map.entry("SLEEP", PowerRequest.SLEEP),
          Map.entry("HIBERNATE", PowerRequest.HIBERNATE),
          Map.entry("NMI", PowerRequest.NMI),
          Map.entry("SLEEP_LIGHT", PowerRequest.SLEEP_LIGHT),
          Map.entry("OFF_MECHANICAL", PowerRequest.OFF_MECHANICAL),
          Map.entry("CYCLE_MECHANICAL", PowerRequest.CYCLE_HARD),
          Map.entry("SOFT_OFF_MECHANICAL", PowerRequest.OFF_HARD_GRACEFUL),
          Map.entry("SOFT_CYCLE", PowerRequest.CYCLE_GRACEFUL),
          Map.entry("SOFT_CYCLE_MECHANICAL", PowerRequest.CYCLE_HARD_GRACEFUL));

  @ParameterizedTest
  @ValueSource(strings = {"amt-4", "amt-6", "amt-12", "amt-16", "amt-19"})
  void doesAllThatTheFirmwareOffers(String release, Scene scene) {
    Pc pc = scene.visiting(scene.pc(release));
    PowerService power = scene.ann().power();
    State running = power.state(pc.uuid());
    assertThat(running.state()).isEqualTo("ON");
    assertThat(running.offered()).contains("RESET", "OFF").doesNotContain("ON");
    for (String action : running.offered()) {
      assertThat(power.change(pc.uuid(), action)).isIn(0, 4096);
      pc.isToldTo(REQUESTS.get(action));
      runsAgain(pc, power, action);
    }
  }

  private static void runsAgain(Pc pc, PowerService power, String after) {
    switch (after) {
      case "OFF",
          "OFF_MECHANICAL",
          "SOFT_OFF",
          "SOFT_OFF_MECHANICAL",
          "SLEEP",
          "SLEEP_LIGHT",
          "HIBERNATE" -> {
        pc.machine().await("off", machine -> machine.powerState() != PowerState.ON, LIMIT);
        power.change(pc.uuid(), "ON");
      }
      case "NMI" -> power.change(pc.uuid(), "RESET");
      default -> {
        // comes back by itself
      }
    }
    pc.machine().await("runs", machine -> machine.host() == HostPhase.RUNNING, LIMIT);
    assertThat(power.state(pc.uuid()).state()).isEqualTo("ON");
  }

  @Test
  void tellsTheStateThatAPcIsIn(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    PowerService power = scene.ann().power();
    power.change(pc.uuid(), "OFF");
    State off = power.state(pc.uuid());
    assertThat(off.state()).isEqualTo("OFF");
    assertThat(off.offered()).contains("ON").doesNotContain("OFF", "RESET");
    SoapFault useless =
        catchThrowableOfType(SoapFault.class, () -> power.change(pc.uuid(), "RESET"));
    assertThat(useless.problem()).isEqualTo("operationFailed");
    assertThat(useless.detail("kind")).isEqualTo("NOT_OFFERED");
    assertThat(pc.machine().toldTo()).doesNotContain(PowerRequest.RESET);
  }

  @Test
  void remembersInWhichStatesAPcWasFound(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    PowerService power = scene.ann().power();
    power.change(pc.uuid(), "OFF");
    assertThat(power.state(pc.uuid()).state()).isEqualTo("OFF");
    pc.hangsUp();
    PcPage logs = PcPage.open(scene.deskOf(scene.vic()).browser(), pc.uuid(), "logs");
    assertThat(logs.powerSpells())
        .satisfiesExactly(
            off -> assertThat(off).startsWith("Off"), on -> assertThat(on).startsWith("On"));
  }

  @Test
  void saysWhenThePcIsNotConnected(Scene scene) {
    Pc pc = scene.pc();
    SoapFault fault = fails(scene, pc.uuid());
    assertThat(fault.detail("kind")).isEqualTo("NOT_CONNECTED");
    assertThat(fault).hasMessage("The PC is not connected.");
  }

  @Test
  void saysWhenThereIsNoSuchPc(Scene scene) {
    assertThat(fails(scene, UUID.randomUUID()).problem()).isEqualTo("notFound");
  }

  @Test
  void triesAWrongAmtPasswordOnlyOnce(Scene scene) {
    Pc pc = scene.visiting(scene.pcWithWrongAmtPassword());
    for (int i = 0; i < 3; i++) {
      assertThat(fails(scene, pc.uuid()).detail("kind")).isEqualTo("UNAUTHORIZED");
    }
    assertThat(pc.wrongAmtPasswords()).isEqualTo(1);
    scene.registers(pc);
    assertThat(scene.ann().power().state(pc.uuid()).state()).isEqualTo("ON");
  }

  @Test
  void letsAViewerLookButNotTouch(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    assertThat(scene.vic().power().state(pc.uuid()).state()).isEqualTo("ON");
    SoapFault fault =
        catchThrowableOfType(SoapFault.class, () -> scene.vic().power().change(pc.uuid(), "OFF"));
    assertThat(fault.problem()).isEqualTo("notAllowed");
    assertThat(fault.detail("role")).isEqualTo("technician");
    assertThat(pc.machine().toldTo()).isEmpty();
  }

  @Test
  void endsWithinTheDeadlineWhenThePcFallsSilent(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    scene.ann().power().state(pc.uuid());
    pc.fallsSilent();
    long start = System.nanoTime();
    assertThat(fails(scene, pc.uuid()).detail("kind")).isEqualTo("TIMED_OUT");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE);
    pc.behaves();
    worksAgain(scene, pc);
  }

  @Test
  void readsAgainWhenAnAnswerIsCutButChangesOnce(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    scene.ann().power().state(pc.uuid());
    pc.cutsItsNextAnswerAfter(300);
    assertThat(scene.ann().power().change(pc.uuid(), "RESET")).isZero();
    assertThat(pc.machine().toldTo()).containsExactly(PowerRequest.RESET);
  }

  @Test
  void saysWhenTheTunnelIsCutInTheMiddle(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    scene.ann().power().state(pc.uuid());
    pc.cutsItsTunnelInTheNextAnswerAfter(300);
    assertThat(fails(scene, pc.uuid()).detail("kind")).isIn("CUT", "NOT_CONNECTED");
    worksAgain(scene, pc);
  }

  @Test
  void isReadFastOverAWarmChannel(Scene scene) {
    Pc pc = scene.visiting(scene.pc());
    PowerService power = scene.ann().power();
    IntStream.range(0, 10).forEach(i -> power.state(pc.uuid()));
    long[] wire = new long[50];
    long[] whole = new long[50];
    for (int i = 0; i < wire.length; i++) {
      long start = System.nanoTime();
      wire[i] = power.state(pc.uuid()).millis();
      whole[i] = (System.nanoTime() - start) / 1_000_000;
    }
    System.out.printf(
        "Power state, warm, p50 of 50: %d ms through the tunnel, %d ms by SOAP%n",
        median(wire), median(whole));
    assertThat(median(wire)).isLessThan(750);
  }

  private static long median(long[] values) {
    return IntStream.range(0, values.length)
        .mapToLong(i -> values[i])
        .sorted()
        .toArray()[values.length / 2];
  }

  private static void worksAgain(Scene scene, Pc pc) {
    await("works again")
        .ignoreExceptionsInstanceOf(SoapFault.class)
        .until(() -> scene.ann().power().state(pc.uuid()).state().equals("ON"));
  }

  private static SoapFault fails(Scene scene, UUID pc) {
    return catchThrowableOfType(SoapFault.class, () -> scene.ann().power().state(pc));
  }
}
