package org.mayday.simulator.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.log.LogRecord;
import org.mayday.simulator.log.LogRecord.Kind;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;

class PowerMachineTest {

  private final ManualClock clock = new ManualClock();
  private final SimulatedPc pc = Pcs.of("amt-12", clock);
  private final PowerMachine power = pc.power();

  @Test
  void aResetKillsTheHostAndBootsItAgain() {
    assertThat(power.request(PowerRequest.RESET)).isEqualTo(PowerMachine.DONE);
    assertThat(power.state()).isEqualTo(PowerState.ON);
    assertThat(power.host()).isEqualTo(HostPhase.BOOTING);

    clock.pass(Pace.OFFICE.boot());

    assertThat(power.host()).isEqualTo(HostPhase.RUNNING);
    assertThat(power.lastBoot().orElseThrow().number()).isEqualTo(1);
    assertThat(pc.eventLog().records())
        .extracting(LogRecord::kind)
        .containsExactly(Kind.BOOT_STARTED, Kind.FIRMWARE_PROGRESS, Kind.FIRMWARE_STARTED);
  }

  @Test
  void aPowerCycleIsOffForAWhile() {
    power.request(PowerRequest.POWER_CYCLE);
    assertThat(power.state()).isEqualTo(PowerState.OFF);
    assertThat(power.host()).isEqualTo(HostPhase.DOWN);

    clock.pass(Pace.OFFICE.gap());

    assertThat(power.state()).isEqualTo(PowerState.ON);
    assertThat(power.host()).isEqualTo(HostPhase.BOOTING);
  }

  @Test
  void aSoftOffLetsTheHostShutDownFirst() {
    power.request(PowerRequest.OFF_SOFT);
    assertThat(power.state()).isEqualTo(PowerState.ON);
    assertThat(power.host()).isEqualTo(HostPhase.SHUTTING_DOWN);

    clock.pass(Pace.OFFICE.shutdown());

    assertThat(power.state()).isEqualTo(PowerState.OFF);
  }

  @Test
  void aHardOffDuringASoftResetStaysOff() {
    power.request(PowerRequest.RESET_SOFT);
    power.request(PowerRequest.OFF_HARD);

    clock.pass(Duration.ofMinutes(5));

    assertThat(power.state()).isEqualTo(PowerState.OFF);
    assertThat(power.lastBoot()).isEmpty();
  }

  @Test
  void sleepResumesWithoutABoot() {
    power.request(PowerRequest.SLEEP);
    assertThat(power.state()).isEqualTo(PowerState.SLEEP);
    power.request(PowerRequest.ON);
    clock.pass(Pace.OFFICE.resume());

    assertThat(power.host()).isEqualTo(HostPhase.RUNNING);
    assertThat(power.lastBoot()).isEmpty();
  }

  @Test
  void hibernationEndsInABoot() {
    power.request(PowerRequest.HIBERNATE);
    assertThat(power.state().code()).isEqualTo(7);
    power.request(PowerRequest.ON);

    assertThat(power.lastBoot()).isPresent();
  }

  @Test
  void anNmiCrashesTheHostUntilAReset() {
    power.request(PowerRequest.NMI);
    clock.pass(Duration.ofHours(1));
    assertThat(power.host()).isEqualTo(HostPhase.CRASHED);
    assertThat(power.request(PowerRequest.OFF_SOFT)).isEqualTo(PowerMachine.NOT_READY);

    assertThat(power.request(PowerRequest.RESET)).isEqualTo(PowerMachine.DONE);
  }

  @Test
  void whatMakesNoSenseNowIsNotReady() {
    assertThat(power.request(PowerRequest.ON)).isEqualTo(PowerMachine.NOT_READY);
    power.request(PowerRequest.OFF_HARD);

    for (PowerRequest request : List.of(PowerRequest.RESET, PowerRequest.SLEEP, PowerRequest.NMI)) {
      assertThat(power.request(request)).as("%s", request).isEqualTo(PowerMachine.NOT_READY);
    }
    assertThat(power.told()).containsExactly(PowerRequest.OFF_HARD);
  }

  @Test
  void bootOptionsServeOneStart() {
    pc.bootPlan().put(Map.of("BIOSSetup", List.of("true")));
    pc.bootPlan().source(Optional.of("Intel(r) AMT: Force PXE Boot"));
    pc.bootPlan().nextOnly(true);

    power.request(PowerRequest.RESET);

    Boot first = power.lastBoot().orElseThrow();
    assertThat(first.biosSetup()).isTrue();
    assertThat(first.source()).contains("Intel(r) AMT: Force PXE Boot");
    assertThat(power.host()).isEqualTo(HostPhase.BIOS_SETUP);

    power.request(PowerRequest.RESET);

    assertThat(power.lastBoot().orElseThrow().biosSetup()).isFalse();
    assertThat(power.lastBoot().orElseThrow().source()).isEmpty();
  }

  @Test
  void thePowerButtonSwitchesOnAndShutsDown() {
    power.pressPowerButton();
    clock.pass(Pace.OFFICE.shutdown());
    assertThat(power.state()).isEqualTo(PowerState.OFF);

    power.pressPowerButton();

    assertThat(power.state()).isEqualTo(PowerState.ON);
    assertThat(power.told()).as("no console asked for it").isEmpty();
  }
}
