package org.mayday.cli.command;

import java.util.List;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Something that is done with one call. */
abstract class CallStepCommand extends AskingCommand {
  @Parameters(index = "0", paramLabel = "CALL", description = "Id of the call.")
  private String id = "";

  /** The request without the id, which comes first. */
  abstract Request request(Request begun);

  abstract String operation();

  @Override
  List<Section> ask(Server server) throws Refusal {
    Answer answer = server.ask(request(new Request("calls", operation()).with("id", id)));
    return List.of(Section.facts("call", CallsCommand.row(answer.first("call").orElse(answer))));
  }

  /** Takes a call. */
  @Command(name = "accept", description = "Accept a ringing call.")
  static final class Accept extends CallStepCommand {
    @Override
    String operation() {
      return "acceptCall";
    }

    @Override
    Request request(Request begun) {
      return begun;
    }
  }

  /** What is said with a step. */
  abstract static class Worded extends CallStepCommand {
    private final String operation;
    private final String element;

    @Parameters(index = "1", paramLabel = "TEXT", description = "What there is to say.")
    private String text = "";

    Worded(String operation, String element) {
      this.operation = operation;
      this.element = element;
    }

    @Override
    final String operation() {
      return operation;
    }

    @Override
    final Request request(Request begun) {
      return begun.with(element, text);
    }
  }

  /** Declines a call. */
  @Command(name = "decline", description = "Decline a ringing call; TEXT says why.")
  static final class Decline extends Worded {
    Decline() {
      super("declineCall", "why");
    }
  }

  /** Hands a call over. */
  @Command(name = "transfer", description = "Hand a call over; TEXT is a sign-in name.")
  static final class Transfer extends Worded {
    Transfer() {
      super("transferCall", "to");
    }
  }

  /** Writes a note. */
  @Command(name = "note", description = "Write a note to a call.")
  static final class Note extends Worded {
    Note() {
      super("addNote", "text");
    }
  }

  /** Adds a ticket. */
  @Command(name = "ticket", description = "Add the reference of a ticket to a call.")
  static final class Ticket extends Worded {
    Ticket() {
      super("addTicket", "reference");
    }
  }

  /** Ends a call. */
  @Command(name = "wrap-up", description = "Wrap a call up; TEXT is the summary.")
  static final class WrapUp extends Worded {
    WrapUp() {
      super("wrapUpCall", "summary");
    }
  }
}
