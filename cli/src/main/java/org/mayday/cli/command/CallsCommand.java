package org.mayday.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The calls for help; its own subcommands do something with one. */
@Command(
    name = "calls",
    description = "List calls for help, newest first.",
    subcommands = {
      CallStepCommand.Accept.class,
      CallStepCommand.Decline.class,
      CallStepCommand.Transfer.class,
      CallStepCommand.Note.class,
      CallStepCommand.Ticket.class,
      CallStepCommand.WrapUp.class
    })
final class CallsCommand extends AskingCommand {
  private static final List<String> SHOWN =
      List.of(
          "id",
          "platformName",
          "platform",
          "state",
          "technician",
          "reason",
          "ringingSince",
          "callerClass",
          "tunnelUp",
          "ticket");

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "ringing, accepted, in-session, wrapped-up, missed or declined.")
  private @Nullable String state;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many, 1 to 500 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  List<Section> ask(Server server) throws Refusal {
    String word = state == null ? null : state.toUpperCase(Locale.ROOT).replace('-', '_');
    List<Answer> calls =
        server
            .ask(new Request("calls", "listCalls").with("state", word).with("limit", limit))
            .all("call");
    return List.of(Section.rows("calls", calls.stream().map(CallsCommand::row).toList()));
  }

  /** The call as a row. */
  static Map<String, Object> row(Answer call) {
    Map<String, Object> all =
        Facts.of(call, Set.of("ticket"), Set.of("tunnelUp"), Set.of("earlierCalls"));
    Map<String, Object> row = new LinkedHashMap<>();
    SHOWN.forEach(key -> row.put(key, all.getOrDefault(key, "")));
    return row;
  }
}
