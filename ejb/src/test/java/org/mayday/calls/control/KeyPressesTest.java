package org.mayday.calls.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mayday.alerts.control.AlertControls.event;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallState;

/** Calls that the firmware tells of by an event. */
class KeyPressesTest {
  private static final long USER = 1;
  private static final long PERIODIC = 4;
  private static final byte[] PRESS =
      event("iAMT0036", "2026-03-01T09:59:58Z", "0", "The printer burns", "front");
  private static final byte[] LATER =
      event("iAMT0036", "2026-03-01T10:03:58Z", "0", "It burns more", "front");

  private final HelpDesk desk = new HelpDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aKeyPressOnAnOpenTunnelRings() {
    UUID pc = desk.pc();
    UUID tunnel = desk.calls(pc, PERIODIC);
    desk.passes(3600);
    assertThat(desk.of(pc)).isEmpty();
    desk.events.throughTunnel(pc, tunnel, PRESS);
    Call call = desk.call(pc);
    assertThat(call.state()).isEqualTo(CallState.RINGING);
    assertThat(call.trigger()).isEqualTo("USER_INITIATED");
    assertThat(call.reason()).isEqualTo("The printer burns");
    assertThat(call.evidence())
        .isEqualTo(
            "The firmware reports a key press on \"front\"; the reason given is"
                + " \"The printer burns\".");
    assertThat(call.ringingSince()).isEqualTo(desk.clock.instant());
    assertThat(call.tunnelUp()).isTrue();
    assertThat(call.inside()).isFalse();
    assertThat(call.address()).isEqualTo("192.0.2.7");
    assertThat(desk.tunnel(tunnel).call()).isEqualTo(call.id());
    assertThat(desk.announcements.types("call")).containsExactly("ringing");
  }

  @Test
  void theTunnelAndItsEventAreOneCall() {
    UUID pc = desk.pc();
    UUID tunnel = desk.calls(pc, USER);
    desk.passes(20);
    desk.events.throughTunnel(pc, tunnel, PRESS);
    assertThat(desk.of(pc)).hasSize(1);
    assertThat(desk.steps(pc)).containsExactly("ringing", "evidence");
    assertThat(desk.call(pc).reason()).isEqualTo("The printer burns");
    assertThat(desk.call(pc).evidence()).contains("User initiated").contains("reports a key press");
  }

  @Test
  void theEventMayComeFirst() {
    UUID pc = desk.pc();
    desk.events.fromInside(pc, PRESS);
    UUID tunnel = desk.calls(pc, USER);
    assertThat(desk.of(pc)).hasSize(1);
    Call call = desk.call(pc);
    assertThat(call.state()).isEqualTo(CallState.RINGING);
    assertThat(call.tunnelUp()).isTrue();
    assertThat(call.inside()).isFalse();
    assertThat(desk.steps(pc)).containsExactly("ringing", "tunnelup", "evidence");
    assertThat(desk.tunnel(tunnel).call()).isEqualTo(call.id());
  }

  @Test
  void bothInletsMakeOneCall() {
    UUID pc = desk.pc();
    UUID tunnel = desk.calls(pc, PERIODIC);
    desk.events.throughTunnel(pc, tunnel, PRESS);
    desk.events.fromInside(pc, PRESS);
    assertThat(desk.of(pc)).hasSize(1);
    assertThat(desk.steps(pc)).containsExactly("ringing");
  }

  @Test
  void anEventThatComesAfterItsCallWasDeclinedDoesNotRingAgain() {
    UUID pc = desk.pc();
    UUID tunnel = desk.calls(pc, USER);
    UUID call = desk.call(pc).id();
    desk.does(() -> desk.switchboard.decline(call, "anna", "No time."));
    desk.passes(30);
    desk.events.throughTunnel(pc, tunnel, PRESS);
    assertThat(desk.of(pc)).extracting(Call::state).containsExactly(CallState.DECLINED);
    assertThat(desk.steps(pc)).containsExactly("ringing", "declined", "evidence");
    desk.events.throughTunnel(pc, tunnel, LATER);
    assertThat(desk.of(pc))
        .extracting(Call::state)
        .containsExactly(CallState.RINGING, CallState.DECLINED);
  }

  @Test
  void pressingAgainIsTold() {
    UUID pc = desk.pc();
    UUID tunnel = desk.calls(pc, USER);
    desk.events.throughTunnel(pc, tunnel, PRESS);
    desk.passes(60);
    desk.events.throughTunnel(pc, tunnel, LATER);
    assertThat(desk.of(pc)).hasSize(1);
    assertThat(desk.steps(pc)).containsExactly("ringing", "evidence", "pressed");
    assertThat(desk.call(pc).reason()).isEqualTo("It burns more");
  }

  @Test
  void aCallFromInsideRingsWithoutATunnelAndIsMissedInTheEnd() {
    UUID pc = desk.pc();
    desk.events.fromInside(pc, PRESS);
    Call call = desk.call(pc);
    assertThat(call.inside()).isTrue();
    assertThat(call.tunnelUp()).isFalse();
    assertThat(call.address()).isEqualTo("10.1.2.3");
    assertThat(call.trigger()).isEqualTo("USER_INITIATED");
    assertThat(call.evidence()).contains("inside the company network");
    desk.passes(299);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
    desk.passes(1);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.MISSED);
  }

  @Test
  void pressingAgainInsideRingsOn() {
    UUID pc = desk.pc();
    desk.events.fromInside(pc, PRESS);
    desk.passes(240);
    desk.events.fromInside(pc, LATER);
    desk.passes(240);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.RINGING);
  }

  @Test
  void anAnsweredCallFromInsideStays() {
    UUID pc = desk.pc();
    desk.events.fromInside(pc, PRESS);
    UUID call = desk.call(pc).id();
    desk.does(() -> desk.switchboard.accept(call, "anna"));
    desk.passes(3600);
    assertThat(desk.call(pc).state()).isEqualTo(CallState.ACCEPTED);
  }

  @Test
  void aTimerThatDialsDoesNotSilenceAPerson() {
    UUID pc = desk.pc();
    for (int i = 0; i < 3; i++) {
      desk.presence.loses(desk.calls(pc, USER), pc);
      desk.passes(40);
    }
    desk.events.fromInside(pc, event("iAMT0036", "2026-03-01T09:59:58Z", "0"));
    desk.calls(pc, USER);
    assertThat(desk.of(pc)).extracting(Call::state).containsExactly(CallState.RINGING);
  }
}
