package org.mayday.ticketing.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.mayday.calls.boundary.Call;
import org.mayday.calls.boundary.CallTaken;
import org.mayday.calls.boundary.IllegalCallMove;
import org.mayday.calls.boundary.UnknownCall;
import org.mayday.calls.control.Actor;
import org.mayday.calls.control.CallRows;
import org.mayday.calls.control.Switchboard;
import org.mayday.ticketing.control.Outcome.Fate;

/**
 * Carries commands out, in the transaction of the caller, in which the answer is kept as well: both
 * or neither.
 */
@Dependent
public class CommandDesk {
  private final KeptAnswers kept;
  private final Switchboard switchboard;
  private final CallRows rows;
  private final Deputy deputy;
  private final Clock clock;

  @Inject
  public CommandDesk(
      KeptAnswers kept, Switchboard switchboard, CallRows rows, Deputy deputy, Clock clock) {
    this.kept = kept;
    this.switchboard = switchboard;
    this.rows = rows;
    this.deputy = deputy;
    this.clock = clock;
  }

  /** Carries a command out, unless it was dealt with before or the desk does not allow it. */
  Outcome obey(Command command) {
    Optional<String> before = kept.find(command.id());
    if (before.isPresent()) {
      return new Outcome(Fate.REPEATED, before.get(), "");
    }
    Optional<String> obstacle = deputy.obstacle();
    if (obstacle.isPresent()) {
      // not kept: the same command may go once the setup is right
      String why = obstacle.get();
      return new Outcome(Fate.REFUSED, Answer.refused(command.id(), why).text(), why);
    }
    Answer answer = attempt(command);
    String text = answer.text();
    kept.keep(command.id(), clock.instant(), text);
    return new Outcome(answer.done() ? Fate.DONE : Fate.REFUSED, text, answer.message());
  }

  /** The desk refuses before it changes anything. */
  private Answer attempt(Command command) {
    try {
      Call now = act(command, deputy.actor(command.by()));
      return new Answer(command.id(), true, command.kind().done(command.value()), now);
    } catch (IllegalCallMove | CallTaken | UnknownCall e) {
      Call now = rows.get(command.call()).orElse(null);
      return new Answer(command.id(), false, String.valueOf(e.getMessage()), now);
    }
  }

  private Call act(Command command, Actor actor) {
    String value = command.value();
    return switch (command.kind()) {
      case TICKET -> switchboard.ticket(command.call(), actor.shown(), value);
      case NOTE -> switchboard.note(command.call(), actor.shown(), value);
      case ACCEPT -> switchboard.accept(command.call(), actor);
      case DECLINE -> switchboard.decline(command.call(), actor, value);
      case ASSIGN -> switchboard.transfer(command.call(), actor, value);
      case CLOSE -> switchboard.wrapUp(command.call(), actor, value);
    };
  }
}
