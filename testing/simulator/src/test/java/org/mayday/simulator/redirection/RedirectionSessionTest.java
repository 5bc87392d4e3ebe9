package org.mayday.simulator.redirection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.redirection.RedirectionException;
import org.mayday.redirection.RedirectionException.Reason;
import org.mayday.redirection.RedirectionKind;
import org.mayday.redirection.RedirectionLogin;
import org.mayday.redirection.SolSession;
import org.mayday.redirection.SolSettings;
import org.mayday.simulator.platform.Consent;
import org.mayday.simulator.platform.SimulatedPc;
import org.mayday.simulator.power.PowerRequest;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;

/** The firmware's side against the console's. */
class RedirectionSessionTest {
  private static final String SERVICE = "AMT_RedirectionService#Intel(r) AMT Redirection Service";

  private final ManualClock clock = new ManualClock();
  private final SimulatedPc pc = Pcs.of("amt-12", clock);
  private final RedirectionLogin login =
      new RedirectionLogin(pc.identity().amt().user(), pc.identity().amt().password());

  @Test
  void showsAShellThatEchoes() throws RedirectionException {
    Line line = opened();
    assertThat(line.screen()).contains("root@" + pc.name() + ":~# ");
    line.types("echo hallo\r");
    assertThat(line.screen()).contains("echo hallo\r\nhallo\r\n");
    String pasted = "x".repeat(3_000);
    line.types("echo " + pasted + "\r");
    assertThat(line.screen()).contains("echo " + pasted + "\r\n" + pasted + "\r\n");
  }

  @Test
  void refusesAWrongPassword() {
    RedirectionLogin wrong = new RedirectionLogin(login.user(), "wrong");
    refuses(Reason.LOGIN_REFUSED, RedirectionKind.SOL, wrong);
    assertThat(pc.serialLine().sessions()).isEqualTo(1);
  }

  @Test
  void hasOneSessionAtATime() throws RedirectionException {
    Line first = opened();
    refuses(Reason.BUSY, RedirectionKind.SOL, login);
    first.firmware.ended();
    opened();
  }

  @Test
  void saysWhatItDoesNotOffer() {
    pc.remoteDrives().leaveOut();
    refuses(Reason.UNKNOWN_KIND, RedirectionKind.IDER, login);
    pc.settings().put(SERVICE, Map.of("EnabledState", List.of("32769")));
    refuses(Reason.UNSUPPORTED, RedirectionKind.SOL, login);
  }

  @Test
  void lendsNoDisksBeforeTheUserConsents() throws RedirectionException {
    pc.settings().put(Consent.SERVICE, Map.of("OptInRequired", List.of(Consent.ALL)));
    refuses(Reason.FIRMWARE_ERROR, RedirectionKind.IDER, login);
    opened();
    pc.consent().start();
    pc.consent().send(pc.consent().shown().orElseThrow());
    Line disks = new Line();
    disks.start(RedirectionKind.IDER, login);
    assertThat(pc.consent().state()).isEqualTo(4);
    disks.firmware.ended();
    assertThat(pc.consent().state()).isEqualTo(3);
  }

  @Test
  void endsASessionThatSaysNothing() throws RedirectionException {
    Line line = opened();
    clock.pass(Duration.ofSeconds(9));
    line.send(line.console.heartbeat());
    clock.pass(Duration.ofSeconds(9));
    assertThat(line.closed).isFalse();
    clock.pass(Duration.ofSeconds(2));
    assertThat(line.closed).isTrue();
    assertThat(pc.serialLine().taken()).isFalse();
  }

  @Test
  void endsASessionWhoseMessagesAreOutOfSequence() throws RedirectionException {
    Line line = opened();
    line.console.heartbeat(); // made and never sent
    line.firmware.received(line.console.heartbeat());
    assertThat(line.closed).isTrue();
  }

  @Test
  void endsWhenItIsTerminated() throws RedirectionException {
    Line line = opened();
    pc.serialLine().terminate();
    assertThat(line.closed).isTrue();
  }

  @Test
  void showsTheBiosOnlyIfTheBootAskedForIt() throws RedirectionException {
    Line line = opened();
    pc.power().request(PowerRequest.RESET);
    assertThat(line.screen()).doesNotContain("BIOS");
    boots(line);
    pc.bootPlan().put(Map.of("BIOSSetup", List.of("true"), "UseSOL", List.of("true")));
    pc.bootPlan().nextOnly(true);
    pc.power().request(PowerRequest.RESET);
    assertThat(line.screen()).contains("BIOS SET-UP UTILITY");
    line.types("\u001b[B");
    assertThat(line.screen()).contains("\u001b[7m Secure Boot");
    line.types("\u001b0");
    assertThat(pc.wasToldTo(PowerRequest.RESET)).isTrue();
    boots(line);
    assertThat(line.screen()).endsWith(":~# ");
  }

  private void boots(Line line) {
    for (int beat = 0; beat < 6; beat++) {
      clock.pass(Duration.ofSeconds(5));
      line.send(line.console.heartbeat());
    }
  }

  private void refuses(Reason reason, RedirectionKind kind, RedirectionLogin with) {
    assertThatExceptionOfType(RedirectionException.class)
        .isThrownBy(() -> new Line().start(kind, with))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private Line opened() throws RedirectionException {
    Line line = new Line();
    line.start(RedirectionKind.SOL, login);
    line.send(line.console.begin());
    line.send(line.console.controls());
    return line;
  }

  /** A console that is connected to the firmware directly. */
  private final class Line extends Wire {
    private final SolSession console = new SolSession(SolSettings.usual());
    private final StringBuilder screen = new StringBuilder();

    Line() {
      super(pc);
    }

    void types(String text) throws RedirectionException {
      send(console.typed(text.getBytes(UTF_8)));
    }

    String screen() throws RedirectionException {
      while (!arrived.isEmpty()) {
        console.receive(
            ByteBuffer.wrap(arrived.remove(0)), text -> screen.append(UTF_8.decode(text.slice())));
      }
      return screen.toString();
    }
  }
}
