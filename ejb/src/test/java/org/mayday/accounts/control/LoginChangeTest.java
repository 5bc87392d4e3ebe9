package org.mayday.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mayday.accounts.control.GuardedPc.NEW;
import static org.mayday.accounts.control.GuardedPc.OLD;

import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.vault.control.AmtCredentials;
import org.mayday.wsman.OperationRefused;
import org.mayday.wsman.WsmanTransportException;
import org.mayday.wsman.amt.AmtGeneralSettings;

/** Whatever happens while the password changes, the right one is kept and none is tried twice. */
class LoginChangeTest {
  private static final AmtCredentials WANTED = new AmtCredentials("admin", NEW);

  private final GuardedPc pc = new GuardedPc();
  private final LoginChange login = pc.loginChange();

  @Test
  void keepsTheNewOneBeforeThePcHearsOfIt() throws Exception {
    login.to(
        pc.uuid,
        WANTED,
        () -> {
          assertThat(pc.wanted).contains(WANTED);
          assertThat(pc.present.password()).isEqualTo(OLD);
          taken();
        });
    assertThat(pc.present).isEqualTo(WANTED);
    assertThat(pc.wanted).isEmpty();
    assertThat(pc.refused).isEmpty();
  }

  @Test
  void keepsTheOldOneIfTheFirmwareRefuses() {
    assertThatThrownBy(
            () ->
                login.to(
                    pc.uuid,
                    WANTED,
                    () -> {
                      throw new OperationRefused("SetAdminAclEntryEx", 2054, "not good enough");
                    }))
        .isInstanceOf(OperationRefused.class);
    assertThat(pc.present.password()).isEqualTo(OLD);
    assertThat(pc.wanted).isEmpty();
  }

  @Test
  void findsOutThatThePcTookItThoughTheAnswerWasLost() throws Exception {
    login.to(
        pc.uuid,
        WANTED,
        () -> {
          taken();
          throw new WsmanTransportException(WsmanTransportException.Kind.CUT, "in the test");
        });
    assertThat(pc.present).isEqualTo(WANTED);
    assertThat(pc.refused).isEmpty();
  }

  @Test
  void findsOutThatThePcDidNotTakeIt() {
    assertThatThrownBy(
            () ->
                login.to(
                    pc.uuid,
                    WANTED,
                    () -> {
                      throw new WsmanTransportException(
                          WsmanTransportException.Kind.TIMED_OUT, "in the test");
                    }))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED_BY_FIRMWARE))
        .hasMessageContaining("the old one counts");
    assertThat(pc.present.password()).isEqualTo(OLD);
    assertThat(pc.wanted).isEmpty();
    assertThat(pc.refused).containsExactly(NEW);
  }

  @Test
  void keepsBothIfNothingCanBeProvenAndTakesTheRightOneLater() throws Exception {
    lostInTheMiddle();
    assertThat(pc.present.password()).isEqualTo(OLD);
    assertThat(pc.wanted).contains(WANTED);

    pc.unreachable = false;
    taken();
    assertThatThrownBy(this::read).isInstanceOf(OperationFailed.class);
    read();
    assertThat(pc.present).isEqualTo(WANTED);
    assertThat(pc.wanted).isEmpty();
    assertThat(pc.refused).as("the old one once").containsExactly(OLD);
  }

  @Test
  void triesEachOnceIfThePcTakesNeither() {
    lostInTheMiddle();
    pc.unreachable = false;
    pc.accepted.clear();
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(this::read)
          .isInstanceOfSatisfying(
              OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAUTHORIZED));
    }
    assertThat(pc.refused).containsExactly(OLD, NEW);
    assertThat(pc.wanted).as("still kept").contains(WANTED);
  }

  private void lostInTheMiddle() {
    assertThatThrownBy(
            () ->
                login.to(
                    pc.uuid,
                    WANTED,
                    () -> {
                      pc.unreachable = true;
                      throw new WsmanTransportException(
                          WsmanTransportException.Kind.CUT, "in the test");
                    }))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("Both are kept")
        .hasMessageNotContaining(NEW);
  }

  private void taken() {
    pc.accepted.clear();
    pc.accepted.add(NEW);
  }

  private void read() throws OperationFailed {
    pc.sessions.run(pc.uuid, client -> client.get(AmtGeneralSettings.class));
  }
}
