package org.mayday.ticketing.control;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a ticketing system can want of the desk. */
enum CommandKind {
  TICKET("reference", "The call has the ticket %s."),
  NOTE("text", "The note is in the history of the call."),
  ACCEPT("", "The call is accepted."),
  DECLINE("text", "The call is declined."),
  ASSIGN("to", "The call is handed to %s."),
  CLOSE("summary", "The call is wrapped up.");

  private final String member;
  private final String done;

  CommandKind(String member, String done) {
    this.member = member;
    this.done = done;
  }

  /** The one with this word. */
  static Optional<CommandKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The word in the message. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the member that it needs besides the call; empty if it needs none. */
  String member() {
    return member;
  }

  /** The action in the audit log, the same as when people do it. */
  String action() {
    return switch (this) {
      case ASSIGN -> "call.transfer";
      case CLOSE -> "call.wrapup";
      default -> "call." + word();
    };
  }

  /** A sentence that says that it is done. */
  String done(String value) {
    return done.formatted(value.strip());
  }
}
