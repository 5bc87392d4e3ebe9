package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.CallStep;
import org.mayday.calls.boundary.CallerRule.KeyPress;
import org.mayday.calls.entity.CallMove;
import org.mayday.calls.entity.HelpCall;
import org.mayday.calls.entity.Ring;
import org.mayday.presence.boundary.TunnelDown;
import org.mayday.presence.boundary.TunnelUp;

/**
 * What PCs do with calls: begin them, lose and find their tunnel, press the key again. Runs in the
 * caller's transaction and locks the call's row first.
 */
@Dependent
public class RingingLine {
  private static final String PC = "pc";
  private static final String MAYDAY = "mayday";

  private final CallRows rows;
  private final CallNews news;
  private final Clock clock;

  @Inject
  public RingingLine(CallRows rows, CallNews news, Clock clock) {
    this.rows = rows;
    this.news = news;
    this.clock = clock;
  }

  /** The PC has a tunnel again: its open call goes on. Gives that call. */
  Optional<UUID> back(TunnelUp event) {
    Optional<HelpCall> open = rows.lockOpen(event.platform());
    open.filter(call -> !event.tunnel().equals(call.tunnel()))
        .ifPresent(
            call -> {
              call.tunnelUp(event.tunnel(), event.address());
              tell(call, "tunnelup", step(PC, "tunnelup", "The PC is connected again."));
            });
    return open.map(HelpCall::id);
  }

  /** The PC has lost a tunnel; its open call waits for it. */
  public void down(TunnelDown event) {
    if (event.replaced()) {
      return;
    }
    rows.lockOpen(event.platform())
        .filter(call -> event.tunnel().equals(call.tunnel()))
        .ifPresent(call -> lost(call, event.at(), event.cause()));
  }

  void lost(HelpCall call, Instant at, String cause) {
    call.tunnelLost(at);
    tell(call, "tunneldown", step(PC, "tunneldown", cause));
  }

  /** A person calls: rings, or adds to the call that there is. Gives the call. */
  UUID ring(Caller caller, Evidence evidence, String words) {
    UUID belongsTo = caller.tunnel().call();
    if (belongsTo != null) {
      return know(rows.lock(belongsTo), caller, evidence, words);
    }
    Optional<HelpCall> open = rows.lockOpen(caller.platform());
    if (open.isPresent()) {
      return know(open.get(), caller, evidence, words);
    }
    HelpCall call = new HelpCall(ringOf(caller, words), rows.count(caller.platform()));
    learn(call, caller, evidence, words);
    if (caller.tunnel().closedAt() != null) {
      call.tunnelLost(caller.tunnel().closedAt());
    }
    CallStep step = step(PC, "ringing", call.reason());
    call.step(step);
    rows.add(call);
    news.tell("ringing", call.call(), step);
    return call.id();
  }

  /** It was no person after all: a call that this tunnel began rings no longer. */
  void withdraw(Caller caller, String words) {
    withdraw(caller, words, call -> began(call, caller));
  }

  /**
   * A timer dials: a call that this tunnel began rings no longer, nor one that began before the
   * timer was known and that shows no sign of a person.
   */
  void withdrawAsAutomatic(Caller caller, String words) {
    withdraw(
        caller,
        words,
        call -> began(call, caller) || (call.keyPressedAt() == null && call.reason() == null));
  }

  private void withdraw(Caller caller, String words, Predicate<HelpCall> isNobodys) {
    UUID belongsTo = caller.tunnel().call();
    if (belongsTo == null) {
      return;
    }
    HelpCall call = rows.lock(belongsTo);
    if (call.state() == CallState.RINGING && isNobodys.test(call)) {
      CallStep step = step(MAYDAY, CallMove.DECLINE.step(), words);
      call.move(CallMove.DECLINE, step);
      call.summarise(words);
      tell(call.call(), CallMove.DECLINE.step(), step);
    }
  }

  private static boolean began(HelpCall call, Caller caller) {
    return call.call().ringingSince().equals(caller.tunnel().openedAt());
  }

  /** Nobody answered in time. */
  void missed(HelpCall call, String why) {
    CallStep step = step(MAYDAY, CallMove.MISS.step(), why);
    call.move(CallMove.MISS, step);
    tell(call.call(), CallMove.MISS.step(), step);
  }

  private UUID know(HelpCall call, Caller caller, Evidence evidence, String words) {
    Call before = call.call();
    boolean began = before.ringingSince().equals(caller.tunnel().openedAt());
    if (!began && evidence.keyPress() == KeyPress.UNKNOWN) {
      return call.id(); // a later tunnel that adds nothing to what is known
    }
    boolean again = call.keyPressedAt() != null && pressedSince(call, evidence);
    learn(call, caller, evidence, words);
    boolean news =
        again
            || !Objects.equals(before.reason(), call.reason())
            || !before.evidence().equals(words)
            || !Objects.equals(before.lifetimeEnds(), call.lifetimeEnds());
    if (news) {
      String text = again ? "The user pressed the help key again." : words;
      String reason = call.reason();
      tell(
          call,
          "evidence",
          step(PC, again ? "pressed" : "evidence", reason == null ? text : text + " " + reason));
    }
    return call.id();
  }

  private static boolean pressedSince(HelpCall call, Evidence evidence) {
    Instant pressed = evidence.pressedAt();
    return pressed != null && !pressed.equals(call.keyPressedAt());
  }

  private static void learn(HelpCall call, Caller caller, Evidence evidence, String words) {
    call.know(evidence.reason(), words);
    if (evidence.pressedAt() != null) {
      call.pressed(evidence.pressedAt());
    }
    if (evidence.lifetime() != null && caller.tunnel().tunnel().equals(call.tunnel())) {
      call.livesUntil(caller.tunnel().openedAt().plus(evidence.lifetime()));
    }
  }

  private static Ring ringOf(Caller caller, String words) {
    return new Ring(
        caller.platform(),
        caller.name(),
        caller.tunnel().tunnel(),
        caller.tunnel().address(),
        caller.trigger(),
        words,
        caller.tunnel().openedAt());
  }

  private void tell(HelpCall call, String type, CallStep step) {
    call.step(step);
    tell(call.call(), type, step);
  }

  private void tell(Call call, String type, CallStep step) {
    news.tell(type, call, step);
  }

  private CallStep step(String who, String what, @Nullable String text) {
    return new CallStep(clock.instant(), who, what, text);
  }
}
