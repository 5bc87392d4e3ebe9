package org.mayday.security.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.operation.boundary.OperationFailed;
import org.mayday.operation.boundary.OperationFailed.Kind;
import org.mayday.security.control.TlsSettings.Side;
import org.mayday.wsman.Deadline;

/** TLS is changed over ports that were seen to work, and what breaks is taken back. */
class TlsChangeTest {
  private static final String C1 = "Intel(r) AMT Certificate: Handle: 1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** For what never comes; long enough for what does. */
  private static final Duration IMPATIENCE = Duration.ofSeconds(3);

  private static final TlsPlan.Shown NEW = new TlsPlan.Shown(C1, "new");
  private static final String BOTH = "on=true plain=true";
  private static final String TLS_ONLY = "on=true plain=false";
  private static final String PLAIN_ONLY = "on=false plain=true";

  private final TlsPc pc = new TlsPc();
  private final TlsChange change = change(PATIENCE);

  private TlsChange change(Duration patience) {
    return new TlsChange(
        pc.sessions,
        pc.pins,
        new TlsProof(
            pc.sessions,
            pc.pins,
            patience,
            patience.equals(PATIENCE) ? patience : Duration.ofMillis(100),
            Duration.ofMillis(10)));
  }

  @AfterEach
  void close() {
    pc.close();
  }

  private TlsPlan plan(boolean on, boolean plain, Optional<TlsPlan.Shown> shown)
      throws OperationFailed {
    TlsSettings before =
        pc.sessions.fresh(pc.uuid, Deadline.in(Duration.ofSeconds(5)), TlsSettings::of);
    TlsSettings wanted =
        before.with(
            Side.NETWORK,
            before
                .side(Side.NETWORK)
                .orElseThrow()
                .with(TlsSettings.ENABLED, on)
                .with(TlsSettings.PLAIN, plain));
    return new TlsPlan(before, wanted, pc.credential, shown);
  }

  private void to(boolean on, boolean plain) throws OperationFailed {
    change.follow(pc.uuid, plan(on, plain, Optional.empty()));
  }

  private void toInVain(boolean on, boolean plain) throws OperationFailed {
    change(IMPATIENCE).follow(pc.uuid, plan(on, plain, Optional.empty()));
  }

  @Test
  void goesFromPlainToTlsOverAMomentWithBoth() throws Exception {
    to(true, false);
    assertThat(pc.done)
        .containsExactly("16992 " + BOTH, "16992 commit", "16993 " + TLS_ONLY, "16993 commit");
    assertThat(pc.served).isEqualTo(new TlsPc.Mode(true, false, false));
  }

  @Test
  void goesBackToPlainOverAMomentWithBoth() throws Exception {
    pc.with(true, false);
    to(false, true);
    assertThat(pc.done)
        .containsExactly("16993 " + BOTH, "16993 commit", "16992 " + PLAIN_ONLY, "16992 commit");
  }

  @Test
  void closesPlainOnlyAfterTlsWasSeenToWork() throws Exception {
    pc.with(true, true);
    pc.tlsBroken = true;
    assertThatThrownBy(() -> toInVain(true, false))
        .isInstanceOfSatisfying(
            OperationFailed.class, e -> assertThat(e.kind()).isEqualTo(Kind.CUT));
    assertThat(pc.done).as("nothing was changed").isEmpty();
    pc.tlsBroken = false;
    to(true, false);
    assertThat(pc.done).containsExactly("16992 " + TLS_ONLY, "16992 commit");
  }

  @Test
  void takesBackWhatCannotBeReachedByTls() {
    pc.tlsBroken = true;
    assertThatThrownBy(() -> toInVain(true, false))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("The change was taken back, and the PC answers as before");
    assertThat(pc.done)
        .containsExactly("16992 " + BOTH, "16992 commit", "16992 " + PLAIN_ONLY, "16992 commit");
    assertThat(pc.served).isEqualTo(new TlsPc.Mode(false, true, false));
  }

  @Test
  void doesNotBelieveFirmwareThatGoesOnForwardingAPortThatAnswersNoMore() {
    pc.keepsForwarding = true;
    assertThatThrownBy(() -> toInVain(true, false)).hasMessageContaining("was taken back");
    assertThat(pc.served).isEqualTo(new TlsPc.Mode(false, true, false));
  }

  @Test
  void findsOutWhetherACommitCountedWhoseAnswerWasLost() throws Exception {
    pc.losesAnswerOfCommit = true;
    to(true, false);
    assertThat(pc.served).isEqualTo(new TlsPc.Mode(true, false, false));
  }

  @Test
  void doesNotTakeTheWebServerFromBeforeTheCommitForAProof() throws Exception {
    pc.with(true, false);
    pc.lag = 4;
    pc.next = Optional.of("new");
    change.follow(pc.uuid, plan(true, false, Optional.of(NEW)));
    assertThat(pc.isUnsettled()).isFalse();
    assertThat(pc.served).isEqualTo(new TlsPc.Mode(true, false, false));
  }

  @Test
  void waitsForTheWebServerThatDemandsNoCertificateAnyMore() throws Exception {
    pc.with(true, true);
    pc.set = new TlsPc.Mode(true, true, true);
    pc.served = pc.set;
    pc.tell();
    pc.lag = 4;
    TlsPlan plan = plan(true, false, Optional.empty());
    TlsSettings wanted =
        plan.wanted()
            .with(
                Side.NETWORK,
                plan.wanted().side(Side.NETWORK).orElseThrow().with(TlsSettings.MUTUAL, false));
    change.follow(pc.uuid, new TlsPlan(plan.before(), wanted, pc.credential, Optional.empty()));
    assertThat(pc.served).isEqualTo(new TlsPc.Mode(true, false, false));
  }

  @Test
  void expectsTheCertificateThatItHadShown() throws Exception {
    assertThat(pc.pins.accepts(pc.uuid, "old")).as("pinned long ago").isTrue();
    pc.next = Optional.of("new");
    change.follow(pc.uuid, plan(true, false, Optional.of(NEW)));
    assertThat(pc.done)
        .startsWith("16992 credential", "16992 " + BOTH, "16992 commit")
        .endsWith("16993 commit");
    assertThat(pc.credential).contains(C1);
    assertThat(pc.pins.accepts(pc.uuid, "new")).isTrue();
    assertThat(pc.pins.accepts(pc.uuid, "old")).as("replaced").isFalse();
  }

  @Test
  void takesBackACertificateThatDoesNotAppear() throws Exception {
    pc.with(true, true);
    assertThat(pc.pins.accepts(pc.uuid, "old")).isTrue();
    assertThatThrownBy(() -> change(IMPATIENCE).follow(pc.uuid, plan(true, true, Optional.of(NEW))))
        .hasMessageContaining("was taken back")
        .hasMessageContaining("goes on showing the certificate from before");
    assertThat(pc.done).endsWith("16992 commit", "16992 no credential");
    assertThat(pc.pins.accepts(pc.uuid, "old")).isTrue();
    assertThat(pc.pins.accepts(pc.uuid, "new")).isFalse();
  }

  @Test
  void neverTakesACertificateThatNobodyGaveThePc() {
    pc.next = Optional.of("of a stranger");
    assertThatThrownBy(
            () -> change(IMPATIENCE).follow(pc.uuid, plan(true, false, Optional.of(NEW))))
        .hasMessageContaining("was taken back")
        .hasMessageContaining("TLS certificate is not the one");
    assertThat(pc.served.on()).isFalse();
    assertThat(pc.credential).as("it shows nothing, as before").isEmpty();
  }

  @Test
  void saysWhenNothingIsKnownAnyMore() {
    pc.with(true, true);
    pc.losesAnswerOfCommit = true;
    pc.gone = true;
    assertThatThrownBy(() -> toInVain(false, true))
        .isInstanceOf(OperationFailed.class)
        .hasMessageContaining("could not be told to go back");
  }

  @Test
  void showsWhichPortsCount() throws Exception {
    assertThat(plan(true, true, Optional.empty()).wanted().usable()).hasSize(2);
    pc.set = new TlsPc.Mode(true, false, true);
    pc.tell();
    assertThat(plan(true, false, Optional.empty()).before().usable()).isEmpty();
  }

  @Test
  void demandsCertificatesOnlyAfterPlainWasSeenToWork() throws Exception {
    pc.with(true, false);
    TlsPlan plan = plan(true, true, Optional.empty());
    TlsSettings wanted =
        plan.wanted()
            .with(
                Side.NETWORK,
                plan.wanted().side(Side.NETWORK).orElseThrow().with(TlsSettings.MUTUAL, true));
    TlsPlan mutual = new TlsPlan(plan.before(), wanted, pc.credential, Optional.empty());
    assertThat(mutual.stations())
        .extracting(station -> station.settings().mutual(Side.NETWORK))
        .containsExactly(false, true);
    change.follow(pc.uuid, mutual);
    assertThat(pc.done)
        .containsExactly("16993 " + BOTH, "16993 commit", "16992 " + BOTH, "16992 commit");
    assertThat(pc.served).isEqualTo(new TlsPc.Mode(true, true, true));
  }
}
