package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mayday.alerts.boundary.UserCalled;
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

  /** The PC has a tunnel again: its open call goes on. */
  void back(TunnelUp event, HelpCall call) {
    if (!event.tunnel().equals(call.line().tunnel())) {
      String words =
          call.line().isInside() ? "The PC has opened a tunnel." : "The PC is connected again.";
      call.line().up(event.tunnel(), event.address());
      tell(call, "tunnelup", step(PC, "tunnelup", words));
    }
  }

  /** The open calls of these PCs (at most 1,000), by PC, locked. */
  Map<UUID, HelpCall> open(Collection<UUID> platforms) {
    return rows.lockOpen(platforms);
  }

  /** PCs have lost tunnels; their open calls wait for them. */
  public void down(List<TunnelDown> events) {
    List<TunnelDown> lost = events.stream().filter(event -> !event.replaced()).toList();
    Map<UUID, HelpCall> open = open(lost.stream().map(TunnelDown::platform).toList());
    for (TunnelDown event : lost) {
      HelpCall call = open.get(event.platform());
      if (call != null && event.tunnel().equals(call.line().tunnel())) {
        lost(call, event.at(), event.cause());
      }
    }
  }

  void lost(HelpCall call, Instant at, String cause) {
    call.line().lost(at);
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
      call.line().lost(caller.tunnel().closedAt());
    }
    CallStep step = step(PC, "ringing", call.reason());
    call.step(step);
    rows.add(call);
    news.tell("ringing", call.call(), step);
    return call.id();
  }

  /** An event of the firmware tells that a person calls. */
  HelpCall ring(Ring ring, UserCalled event) {
    HelpCall call = new HelpCall(ring, rows.count(ring.platform()));
    call.know(event.reason(), ring.evidence());
    call.told(event.at());
    CallStep step = step(PC, "ringing", call.reason());
    call.step(step);
    rows.add(call);
    news.tell("ringing", call.call(), step);
    return call;
  }

  /**
   * An event of the firmware tells of a call that there is.
   *
   * @param again whether it is about a key press that the call does not know of
   */
  void told(HelpCall call, UserCalled event, String words, boolean again) {
    call.told(event.at());
    call.know(event.reason(), together(call.call().evidence(), words));
    String text = again ? "The user pressed the help key again. " + words : words;
    tell(call, "evidence", step(PC, again ? "pressed" : "evidence", text));
  }

  private static String together(String known, String words) {
    return known.contains(words) ? known : known + " " + words;
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
    boolean told = call.toldAt() != null; // then there is somebody, whatever the rules say
    if (call.state() == CallState.RINGING && !told && isNobodys.test(call)) {
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
            || !before.evidence().contains(words)
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
    // what an event told is not forgotten for what the event log tells
    String known = call.toldAt() == null ? words : together(call.call().evidence(), words);
    call.know(evidence.reason(), known);
    if (evidence.pressedAt() != null) {
      call.pressed(evidence.pressedAt());
    }
    if (evidence.lifetime() != null && caller.tunnel().tunnel().equals(call.line().tunnel())) {
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
