package org.mayday.mps.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mayday.mps.admission.Admission.Decision;
import org.mayday.mps.config.AdmissionSettings;
import org.mayday.mps.config.TunnelLimits;

class AdmissionTest {
  private final InetAddress home = address("192.0.2.7");
  private final InetAddress other = address("192.0.2.8");

  @Test
  void countsAllConnectionsAndThoseOfAnAddress() {
    Admission admission = admission(3, 2, 9, 9);
    Pass first = admitted(admission, home);
    admitted(admission, home);

    assertThat(admission.decide(home, false)).isEqualTo(Decision.TOO_MANY_OF_SOURCE);
    assertThat(admission.decide(other, false)).isEqualTo(Decision.ADMITTED);
    admitted(admission, other);
    assertThat(admission.decide(address("192.0.2.9"), false)).isEqualTo(Decision.TOO_MANY);

    first.leave();
    first.leave();
    assertThat(admission.connections()).isEqualTo(2);
    assertThat(admission.decide(home, false)).isEqualTo(Decision.ADMITTED);
  }

  @Test
  void aConnectionThatLoggedInMakesRoomForTheNext() {
    Admission admission = admission(9, 9, 2, 1);
    Pass pass = admitted(admission, home);
    assertThat(admission.decide(home, false)).isEqualTo(Decision.TOO_MANY_PENDING_OF_SOURCE);
    assertThat(admission.decide(other, false)).isEqualTo(Decision.ADMITTED);
    admitted(admission, other);
    assertThat(admission.decide(address("192.0.2.9"), false)).isEqualTo(Decision.TOO_MANY_PENDING);

    pass.loggedIn();
    pass.loggedIn();
    assertThat(admission.decide(home, false)).isEqualTo(Decision.ADMITTED);
    assertThat(admission.pending()).isEqualTo(1);
    pass.leave();
    assertThat(admission.pending()).isEqualTo(1);
    assertThat(admission.connections()).isEqualTo(1);
  }

  @Test
  void callersThroughAFrontAreCountedByTheirOwnAddress() {
    Admission admission = admission(9, 1, 9, 9);
    admitted(admission, home);
    assertThat(admission.decide(home, true)).isEqualTo(Decision.ADMITTED);

    Pass passed = admission.enter();
    assertThat(passed.comesFrom(home)).isEqualTo(Decision.TOO_MANY_OF_SOURCE);
    passed.leave();
    assertThat(admission.connections()).isEqualTo(1);
    Pass next = admission.enter();
    assertThat(next.comesFrom(other)).isEqualTo(Decision.ADMITTED);
    assertThat(admission.decide(other, false)).isEqualTo(Decision.TOO_MANY_OF_SOURCE);
  }

  private static Pass admitted(Admission admission, InetAddress address) {
    Pass pass = admission.enter();
    assertThat(pass.comesFrom(address)).isEqualTo(Decision.ADMITTED);
    return pass;
  }

  private static Admission admission(int most, int ofAddress, int pending, int pendingOfAddress) {
    return new Admission(
        new TunnelLimits(most, ofAddress, 2_048, 1, 1, 1_024),
        new AdmissionSettings(
            pending, pendingOfAddress, 1, 1, 1, Duration.ofSeconds(1), 0, List.of()));
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
