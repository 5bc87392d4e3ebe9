package org.mayday.simulator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mayday.simulator.support.ManualClock;
import org.mayday.simulator.support.Pcs;

class ConsentTest {

  private final ManualClock clock = new ManualClock();
  private final SimulatedPc pc = Pcs.of("amt-12", clock);
  private final Consent consent = pc.consent();

  private void needed() {
    pc.settings().put(Consent.SERVICE, Map.of("OptInRequired", List.of("1")));
  }

  @Test
  void isNotAskedForWhereItIsNotNeeded() {
    assertThat(consent.start()).isEqualTo(Consent.INVALID_STATE);
    assertThat(consent.missing()).isFalse();
  }

  @Test
  void theCodeIsShownUntilItIsSent() {
    needed();
    assertThat(consent.start()).isEqualTo(Consent.DONE);
    String code = consent.shown().orElseThrow();
    assertThat(code).matches("\\d{6}");

    assertThat(consent.send(String.valueOf(Integer.parseInt(code)))).isEqualTo(Consent.DONE);

    assertThat(consent.state()).isEqualTo(3);
    assertThat(consent.shown()).isEmpty();
  }

  @Test
  void threeWrongCodesEndIt() {
    needed();
    consent.start();
    assertThat(consent.send("nonsense")).isEqualTo(Consent.WRONG_CODE);
    assertThat(consent.send("1000000")).isEqualTo(Consent.WRONG_CODE);
    assertThat(consent.send("")).isEqualTo(Consent.BLOCKED);
    assertThat(consent.state()).isZero();
    assertThat(consent.send("123456")).isEqualTo(Consent.INVALID_STATE);
  }

  @Test
  void aCodeAndAConsentExpire() {
    needed();
    consent.start();
    String code = consent.shown().orElseThrow();
    clock.pass(Duration.ofSeconds(300));
    assertThat(consent.send(code)).isEqualTo(Consent.INVALID_STATE);

    consent.start();
    consent.send(consent.shown().orElseThrow());
    clock.pass(Duration.ofSeconds(119));
    assertThat(consent.state()).isEqualTo(3);
    clock.pass(Duration.ofSeconds(1));
    assertThat(consent.state()).isZero();
  }

  @Test
  void aConsentLastsAsLongAsSomethingIsRedirected() {
    needed();
    consent.start();
    consent.send(consent.shown().orElseThrow());
    consent.opened(true);
    consent.opened(false);
    assertThat(consent.state()).isEqualTo(4);
    clock.pass(Duration.ofMinutes(30));
    consent.closed(true);
    assertThat(consent.state()).isEqualTo(3);
    clock.pass(Duration.ofMinutes(30));
    consent.closed(false);
    clock.pass(Duration.ofSeconds(119));
    assertThat(consent.missingForScreen()).isFalse();
    clock.pass(Duration.ofSeconds(1));
    assertThat(consent.missingForScreen()).isTrue();
    assertThat(consent.missing()).as("disks and boot options under the policy KVM").isFalse();
  }

  @Test
  void clientControlModeAlwaysNeedsIt() {
    consent.clientControl();
    assertThat(consent.missing()).isTrue();
    consent.start();
    consent.send(consent.shown().orElseThrow());
    assertThat(consent.missing()).isFalse();
    assertThat(consent.cancel()).isEqualTo(Consent.DONE);
    assertThat(consent.missing()).isTrue();
    assertThat(consent.cancel()).isEqualTo(Consent.INVALID_STATE);
  }
}
