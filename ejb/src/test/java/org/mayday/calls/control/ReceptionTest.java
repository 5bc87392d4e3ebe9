package org.mayday.calls.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.alerts.boundary.Alert;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallState;
import org.mayday.operation.control.FirmwareFake;
import org.mayday.presence.boundary.CallerClass;
import org.mayday.wsman.WsmanTransportException;

class ReceptionTest {
  private static final long USER = 1;
  private static final long ALERT = 2;
  private static final long PERIODIC = 4;

  private final HelpDesk desk = new HelpDesk();
  private final FirmwareFake firmware = new FirmwareFake();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aPersonRingsInTheTransactionOfTheTunnel() {
    UUID pc = desk.pc();
    UUID tunnel = desk.calls(pc, USER);
    Call call = desk.call(pc);
    assertThat(call.state()).isEqualTo(CallState.RINGING);
    assertThat(call.platformName()).isEqualTo("pc-1");
    assertThat(call.address()).isEqualTo("192.0.2.7");
    assertThat(call.tunnelUp()).isTrue();
    assertThat(desk.tunnel(tunnel).callerClass()).isEqualTo(CallerClass.USER);
    assertThat(desk.tunnel(tunnel).call()).isEqualTo(call.id());
    assertThat(desk.announcements.types("call")).containsExactly("ringing");
  }

  @Test
  void theReasonAndTheCountdownComeWithTheEvidence() {
    UUID pc = desk.pc(pressed(Instant.parse("2026-03-01T09:59:50Z")));
    UUID tunnel = desk.calls(pc, USER);
    desk.asks(tunnel, pc);
    Call call = desk.call(pc);
    assertThat(call.reason()).isEqualTo("Blue screen <again> & again");
    assertThat(call.evidence()).contains("key press 10 s ago");
    assertThat(call.lifetimeEnds()).isEqualTo(desk.clock.instant().plusSeconds(300));
    assertThat(desk.announcements.types("call")).containsExactly("ringing", "evidence");
  }

  @Test
  void aTimerDoesNotRingWhereTheFirmwareCannotBeAsked() {
    UUID pc = desk.pc();
    List<UUID> tunnels = timer(pc, 5);
    assertThat(desk.tunnel(tunnels.get(3)).callerClass()).isEqualTo(CallerClass.AUTOMATIC);
    assertThat(desk.tunnel(tunnels.get(4)).callerClass()).isEqualTo(CallerClass.AUTOMATIC);
    assertThat(desk.tunnel(tunnels.get(4)).evidence()).contains("every 120 s");
  }

  @Test
  void aTimerDoesNotRingBeforeTheFirmwareHasAnsweredAndNotAfterwards() {
    UUID pc = desk.pc(firmware.at(desk.clock.instant()).log());
    timer(pc, 3);
    int rung = desk.of(pc).size();
    UUID fourth = desk.calls(pc, USER);
    assertThat(desk.tunnel(fourth).callerClass()).isEqualTo(CallerClass.UNKNOWN);
    desk.asks(fourth, pc);
    assertThat(desk.tunnel(fourth).callerClass()).isEqualTo(CallerClass.AUTOMATIC);
    assertThat(desk.tunnel(fourth).evidence()).contains("no record of a key press");
    assertThat(desk.of(pc)).hasSize(rung);
  }

  @Test
  void aCallThatATimerBeganRingsNoLongerOnceTheTimerIsKnown() {
    UUID pc = desk.pc(firmware.at(desk.clock.instant()).log());
    for (int i = 0; i < 3; i++) {
      desk.presence.loses(desk.calls(pc, USER), pc);
      desk.passes(40); // less than the grace: the call goes on
    }
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
    desk.asks(desk.calls(pc, USER), pc);
    assertThat(desk.of(pc)).extracting(Call::state).containsExactly(CallState.DECLINED);
  }

  @Test
  void aCallThatAPersonBeganRingsOnWhenATimerDialsAfterIt() {
    Instant now = desk.clock.instant();
    UUID pc = desk.pc(firmware.at(now).log(FirmwareFake.keyPress(now.minusSeconds(3))));
    desk.asks(desk.calls(pc, USER), pc);
    for (int i = 0; i < 3; i++) {
      desk.passes(40);
      desk.asks(desk.calls(pc, USER), pc);
    }
    assertThat(desk.of(pc)).extracting(Call::state).containsExactly(CallState.RINGING);
  }

  @Test
  void aRealKeyPressBetweenTheCallsOfATimerRings() {
    UUID pc = desk.pc(firmware.at(desk.clock.instant()).log());
    timer(pc, 3);
    int rung = desk.of(pc).size();
    Instant now = desk.clock.instant();
    firmware.at(now).log(FirmwareFake.keyPress(now.minusSeconds(3)));
    UUID fourth = desk.calls(pc, USER);
    desk.asks(fourth, pc);
    assertThat(desk.tunnel(fourth).callerClass()).isEqualTo(CallerClass.USER);
    assertThat(desk.of(pc)).hasSize(rung + 1);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
  }

  @Test
  void theWaitForTheFirmwareIsBoundedAndALateKeyPressRingsStill() {
    UUID pc = desk.pc(firmware.at(desk.clock.instant()).log());
    timer(pc, 3);
    int rung = desk.of(pc).size();
    UUID fourth = desk.calls(pc, USER);
    desk.passes(4);
    assertThat(desk.tunnel(fourth).callerClass()).isEqualTo(CallerClass.UNKNOWN);
    desk.passes(1);
    assertThat(desk.tunnel(fourth).callerClass()).isEqualTo(CallerClass.AUTOMATIC);
    assertThat(desk.tunnel(fourth).evidence()).contains("did not answer within 5 s");

    Instant now = desk.clock.instant();
    firmware.at(now).log(FirmwareFake.keyPress(now.minusSeconds(8)));
    desk.asks(fourth, pc);
    assertThat(desk.of(pc)).hasSize(rung + 1);
  }

  @Test
  void anOldKeyPressIsNoKeyPress() {
    Instant now = desk.clock.instant();
    UUID pc =
        desk.pc(firmware.at(now).log(FirmwareFake.keyPress(now.minus(Duration.ofMinutes(11)))));
    UUID tunnel = desk.presence.opens(pc, 99);
    desk.asks(tunnel, pc);
    assertThat(desk.tunnel(tunnel).callerClass()).isEqualTo(CallerClass.UNKNOWN);
    assertThat(desk.of(pc)).isEmpty();
  }

  @Test
  void theAgeOfAKeyPressIsJudgedByThePcsOwnClock() {
    Instant wrongClock = Instant.parse("2001-01-01T00:00:00Z");
    UUID pc =
        desk.pc(firmware.at(wrongClock).log(FirmwareFake.keyPress(wrongClock.minusSeconds(20))));
    UUID tunnel = desk.presence.opens(pc, 99);
    desk.asks(tunnel, pc);
    assertThat(desk.tunnel(tunnel).callerClass()).isEqualTo(CallerClass.USER);
  }

  @Test
  void theSameKeyPressMakesNoSecondCall() {
    Instant now = desk.clock.instant();
    UUID pc = desk.pc(firmware.at(now).log(FirmwareFake.keyPress(now.minusSeconds(2))));
    UUID first = desk.presence.opens(pc, 99);
    desk.asks(first, pc);
    UUID declined = desk.call(pc).id();
    desk.does(() -> desk.switchboard.decline(declined, "anna", "Wrong number."));
    desk.presence.loses(first, pc);
    desk.passes(60);
    firmware.at(desk.clock.instant());
    UUID second = desk.presence.opens(pc, 99);
    desk.asks(second, pc);
    assertThat(desk.of(pc)).hasSize(1);
    assertThat(desk.tunnel(second).evidence()).contains("belongs to an earlier call");
  }

  @Test
  void anUnknownTriggerWithAKeyPressIsACall() {
    UUID pc = desk.pc(pressed(desk.clock.instant()));
    UUID tunnel = desk.calls(pc, 0);
    assertThat(desk.of(pc)).isEmpty();
    desk.asks(tunnel, pc);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
  }

  @Test
  void aSecondKeyPressJoinsTheOpenCall() {
    UUID pc = desk.pc(pressed(desk.clock.instant()));
    UUID first = desk.calls(pc, USER);
    desk.asks(first, pc);
    desk.passes(37);
    pressed(desk.clock.instant());
    firmware.having(
        "AMT_UserInitiatedConnectionService",
        "<g:LastConnectionReason>Now it smokes</g:LastConnectionReason>");
    UUID second = desk.calls(pc, USER);
    desk.asks(second, pc);
    assertThat(desk.of(pc)).hasSize(1);
    assertThat(desk.call(pc).reason()).isEqualTo("Now it smokes");
    assertThat(desk.tunnel(second).call()).isEqualTo(desk.call(pc).id());
    assertThat(desk.steps(pc)).containsExactly("ringing", "evidence", "tunnelup", "pressed");
  }

  @Test
  void theSameCallGoesOnWhenThePcComesBackWithinTheGrace() {
    UUID pc = desk.pc();
    UUID first = desk.calls(pc, USER);
    UUID call = desk.call(pc).id();
    desk.presence.loses(first, pc);
    assertThat(desk.call(pc).tunnelUp()).isFalse();
    assertThat(desk.call(pc).tunnelLostAt()).isEqualTo(desk.clock.instant());
    desk.passes(89);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
    desk.calls(pc, USER);
    desk.passes(300);
    assertThat(desk.of(pc)).extracting(Call::id).containsExactly(call);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
    assertThat(desk.call(pc).tunnelUp()).isTrue();
    assertThat(desk.steps(pc)).containsExactly("ringing", "tunneldown", "tunnelup");
  }

  @Test
  void aCallInHandWaitsForItsPcAsLongAsItTakes() {
    UUID pc = desk.pc();
    UUID first = desk.calls(pc, USER);
    UUID accepted = desk.call(pc).id();
    desk.does(() -> desk.switchboard.accept(accepted, "anna"));
    desk.presence.loses(first, pc);
    desk.passes(3600);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.ACCEPTED);
    desk.calls(pc, PERIODIC);
    assertThat(desk.call(pc).tunnelUp()).isTrue();
    assertThat(desk.of(pc)).hasSize(1);
  }

  @Test
  void isMissedWhenThePcIsGoneBeyondTheGraceAndTheNextPressIsANewCall() {
    UUID pc = desk.pc();
    UUID first = desk.calls(pc, USER);
    desk.presence.loses(first, pc);
    desk.passes(90);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.MISSED);
    assertThat(desk.announcements.types("call")).containsExactly("ringing", "tunneldown", "missed");
    desk.calls(pc, USER);
    assertThat(desk.of(pc)).hasSize(2);
    Call old = desk.of(pc).get(1).state() == CallState.MISSED ? desk.of(pc).get(1) : desk.call(pc);
    assertThat(
            desk.does(
                    () -> desk.switchboard.wrapUp(old.id(), new Actor("bert", false), "Rang back."))
                .technician())
        .isEqualTo("bert");
  }

  @Test
  void isMissedWhenTheLifetimeIsOver() {
    UUID pc = desk.pc(pressed(desk.clock.instant()));
    UUID tunnel = desk.calls(pc, USER);
    desk.asks(tunnel, pc);
    desk.passes(299);
    desk.presence.loses(tunnel, pc);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
    desk.passes(1);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.MISSED);
  }

  @Test
  void ringingCallsWaitForTheirGraceAfterTheServerWasKilled() {
    UUID pc = desk.pc();
    UUID other = desk.fleet.registered("pc-2");
    desk.calls(pc, USER);
    desk.calls(other, USER);
    UUID accepted = desk.call(other).id();
    desk.does(() -> desk.switchboard.accept(accepted, "anna"));
    desk.passes(600);
    desk.presence.reconciliation.started(List.of());
    desk.passes(89);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
    desk.passes(1);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.MISSED);
    assertThat(desk.call(other).state()).as("in progress stays").isEqualTo(CallState.ACCEPTED);
  }

  @Test
  void aPeriodicCallIsAVisit() {
    UUID pc = desk.pc();
    UUID tunnel = desk.calls(pc, PERIODIC);
    assertThat(desk.tunnel(tunnel).callerClass()).isEqualTo(CallerClass.VISIT);
    assertThat(desk.of(pc)).isEmpty();
  }

  @Test
  void anAlertIsOneAlertAndGetsItsWordsFromTheEventLog() {
    Instant now = desk.clock.instant();
    UUID pc = desk.pc(firmware.at(now).log(FirmwareFake.intrusion(now)));
    UUID tunnel = desk.calls(pc, ALERT);
    assertThat(desk.alerts(pc))
        .extracting(Alert::message)
        .containsExactly("The PC raised an alert.");
    desk.asks(tunnel, pc);
    assertThat(desk.alerts(pc)).hasSize(1);
    assertThat(desk.alerts(pc).get(0).message()).contains("chassis intrusion", "critical");

    UUID again = desk.calls(pc, ALERT);
    desk.asks(again, pc);
    assertThat(desk.alerts(pc)).hasSize(1);
    assertThat(desk.alerts(pc).get(0).times()).isEqualTo(2);
    UUID alert = desk.alerts(pc).get(0).id();
    desk.announcements.runInNew(() -> desk.alerts.acknowledge(alert, "anna"));
    desk.announcements.runInNew(() -> desk.alerts.acknowledge(alert, "bert"));
    assertThat(desk.alerts(pc).get(0).acknowledgedBy()).isEqualTo("anna");
    desk.asks(desk.calls(pc, ALERT), pc);
    assertThat(desk.alerts(pc)).as("acknowledged alerts stay apart").hasSize(2);
  }

  @Test
  void aFirmwareThatFallsSilentLeavesTheCallRinging() {
    UUID pc = desk.pc(firmware.failing(WsmanTransportException.Kind.CUT, 0));
    UUID tunnel = desk.calls(pc, USER);
    desk.asks(tunnel, pc);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
    assertThat(desk.call(pc).evidence()).contains("could not be asked");
  }

  @Test
  void whatWasLearnedBeforeTheWireFailedCounts() {
    pressed(desk.clock.instant());
    UUID pc = desk.pc(firmware.failing(WsmanTransportException.Kind.CUT, 3));
    UUID tunnel = desk.calls(pc, 0);
    desk.asks(tunnel, pc);
    assertThat(desk.call(pc).evidence()).contains("key press 0 s ago", "fell silent");
  }

  private FirmwareFake pressed(Instant at) {
    return firmware
        .at(desk.clock.instant())
        .log(FirmwareFake.keyPress(at))
        .having(
            "AMT_UserInitiatedConnectionService",
            "<g:LastConnectionReason>Blue screen &lt;again&gt; &amp; again"
                + "</g:LastConnectionReason>")
        .having("AMT_RemoteAccessPolicyRule", "<g:TunnelLifeTime>300</g:TunnelLifeTime>");
  }

  /** Calls every 120 s; what rings before the pattern shows is declined. */
  private List<UUID> timer(UUID pc, int times) {
    return java.util.stream.IntStream.range(0, times)
        .mapToObj(
            number -> {
              UUID tunnel = desk.calls(pc, USER);
              desk.of(pc).stream()
                  .filter(call -> call.state() == CallState.RINGING)
                  .forEach(
                      call ->
                          desk.does(
                              () -> desk.switchboard.decline(call.id(), "anna", "Nobody there.")));
              desk.presence.loses(tunnel, pc);
              desk.passes(120);
              return tunnel;
            })
        .toList();
  }
}
