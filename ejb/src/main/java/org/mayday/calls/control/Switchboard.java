package org.mayday.calls.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallState;
import org.mayday.calls.boundary.CallStep;
import org.mayday.calls.boundary.CallTaken;
import org.mayday.calls.boundary.IllegalCallMove;
import org.mayday.calls.entity.CallMove;
import org.mayday.calls.entity.HelpCall;
import org.mayday.staff.boundary.Role;
import org.mayday.staff.boundary.StaffMember;

/**
 * What people do with calls. Runs in the caller's transaction and locks the call's row first, so of
 * two who act at once the second sees what the first has done.
 */
@Dependent
public class Switchboard {
  private static final int TEXT = 4000;
  private static final int REFERENCE = 200;

  private final CallRows rows;
  private final CallNews news;
  private final Colleagues colleagues;
  private final Clock clock;

  @Inject
  public Switchboard(CallRows rows, CallNews news, Colleagues colleagues, Clock clock) {
    this.rows = rows;
    this.news = news;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  /** Takes a ringing call. */
  public Call accept(UUID id, String who) {
    return accept(id, new Actor(who, false));
  }

  /** Takes a ringing call for an actor. */
  public Call accept(UUID id, Actor actor) {
    String who = actor.name();
    HelpCall call = rows.lock(id);
    String owner = call.technician();
    if (CallRows.IN_HAND.contains(call.state()) && owner != null) {
      if (owner.equals(who)) {
        return call.call();
      }
      throw new CallTaken("%s has taken this call already.".formatted(nameOf(owner)));
    }
    return move(call, CallMove.ACCEPT, actor.shown(), null, who);
  }

  /** Turns a ringing call away. */
  public Call decline(UUID id, String who, String why) {
    return decline(id, new Actor(who, false), why);
  }

  /** Turns a ringing call away for an actor. */
  public Call decline(UUID id, Actor actor, String why) {
    HelpCall call = rows.lock(id);
    String words = text(why, TEXT, "Say why you decline the call.");
    CallMove.DECLINE.from(call.state());
    call.summarise(words);
    return move(call, CallMove.DECLINE, actor.shown(), words, actor.name());
  }

  /** Hands a call that rings or is in hand to a colleague. */
  public Call transfer(UUID id, Actor actor, String to) {
    HelpCall call = rows.lock(id);
    CallMove.TRANSFER.from(call.state());
    mayAct(call, actor);
    StaffMember colleague =
        colleagues
            .find(to)
            .filter(StaffMember::enabled)
            .filter(member -> member.role().compareTo(Role.TECHNICIAN) >= 0)
            .orElseThrow(
                () -> new IllegalCallMove("Nobody who can take calls is called %s.".formatted(to)));
    if (colleague.name().equals(call.technician())) {
      throw new IllegalCallMove("%s has this call already.".formatted(colleague.displayName()));
    }
    return move(call, CallMove.TRANSFER, actor.shown(), colleague.displayName(), colleague.name());
  }

  /** Adds a note, at any time. */
  public Call note(UUID id, String who, String text) {
    String words = text(text, TEXT, "A note needs some words.");
    return step(rows.lock(id), "noted", new CallStep(clock.instant(), who, "noted", words));
  }

  /** Adds a ticket reference, at any time. */
  public Call ticket(UUID id, String who, String reference) {
    String words = text(reference, REFERENCE, "A ticket needs a reference.");
    HelpCall call = rows.lock(id);
    if (!call.addTicket(words)) {
      return call.call();
    }
    return step(call, "ticketed", new CallStep(clock.instant(), who, "ticketed", words));
  }

  /** Ends a call that is in hand, or was missed. */
  public Call wrapUp(UUID id, Actor actor, String summary) {
    HelpCall call = rows.lock(id);
    CallMove.WRAP_UP.from(call.state());
    if (call.state() != CallState.MISSED) {
      mayAct(call, actor);
    }
    String words = text(summary, TEXT, "Say in a few words how the call ended.");
    String owner = call.technician();
    call.summarise(words);
    return move(call, CallMove.WRAP_UP, actor.shown(), words, owner == null ? actor.name() : owner);
  }

  /** The owner of an accepted call has begun to work on its PC. */
  public void operated(UUID platform, String who) {
    rows.lockOpen(platform)
        .filter(call -> CallMove.BEGIN_SESSION.isLegalFrom(call.state()))
        .filter(call -> who.equals(call.technician()))
        .ifPresent(call -> move(call, CallMove.BEGIN_SESSION, who, null, who));
  }

  /**
   * Adds what happened outside to the history of the call that this PC has, if it has one.
   *
   * @param what one word
   */
  public void remark(UUID platform, String who, String what, @Nullable String words) {
    rows.lockOpen(platform)
        .ifPresent(call -> step(call, what, new CallStep(clock.instant(), who, what, words)));
  }

  private Call move(HelpCall call, CallMove move, String who, @Nullable String text, String owner) {
    CallStep step = new CallStep(clock.instant(), who, move.step(), text);
    call.move(move, step);
    call.belongsTo(owner);
    Call now = call.call();
    news.tell(move.step(), now, step);
    return now;
  }

  private Call step(HelpCall call, String type, CallStep step) {
    call.step(step);
    Call now = call.call();
    news.tell(type, now, step);
    return now;
  }

  private void mayAct(HelpCall call, Actor actor) {
    String owner = call.technician();
    if (owner != null && !owner.equals(actor.name()) && !actor.supervisor()) {
      throw new IllegalCallMove(
          "%s has this call; only they or a supervisor can do that.".formatted(nameOf(owner)));
    }
  }

  private String nameOf(String staff) {
    return colleagues.find(staff).map(StaffMember::displayName).orElse(staff);
  }

  private static String text(String text, int most, String sentence) {
    String words = text.strip();
    if (words.isEmpty()) {
      throw new IllegalCallMove(sentence);
    }
    if (words.length() > most) {
      throw new IllegalCallMove("That is longer than %d characters.".formatted(most));
    }
    return words;
  }
}
