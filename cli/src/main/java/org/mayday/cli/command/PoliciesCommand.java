package org.mayday.cli.command;

import java.util.List;
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
import picocli.CommandLine.Parameters;

/** What is done whenever a PC calls; its own subcommands change it. */
@Command(
    name = "policies",
    description = "List what is done whenever a PC calls.",
    subcommands = {PoliciesCommand.Change.class, PoliciesCommand.Remove.class})
final class PoliciesCommand extends AskingCommand {
  @Override
  List<Section> ask(Server server) throws Refusal {
    List<Answer> policies = server.ask(new Request("work", "listPolicies")).all("policy");
    return List.of(Section.rows("policies", policies.stream().map(PoliciesCommand::row).toList()));
  }

  private static Map<String, Object> row(Answer policy) {
    return Facts.of(policy, Set.of(), Set.of("enabled"), Set.of("everyHours"));
  }

  /** Adds one, or changes one. */
  @Command(
      name = "set",
      description = "Add something that is done whenever a PC calls, or change it as a whole.")
  static final class Change extends AskingCommand {
    @Parameters(
        paramLabel = "OPERATION",
        description = "One that needs no parameters and destroys nothing, such as time.sync.")
    private String operation = "";

    @Option(
        names = "--id",
        paramLabel = "POLICY",
        description = "The policy to change, as policies tells it; else a new one is added.")
    private @Nullable String id;

    @Option(
        names = "--every",
        paramLabel = "HOURS",
        required = true,
        description = "At most once in so many hours for each PC, 1 to 8784.")
    private int everyHours;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only PCs with this tag; else all.")
    private @Nullable String tag;

    @Option(names = "--off", description = "Keep it, but do not do it.")
    private boolean off;

    @Override
    List<Section> ask(Server server) throws Refusal {
      Request request =
          new Request("work", "setPolicy")
              .with("id", id)
              .with("operation", operation)
              .with("tag", tag)
              .with("everyHours", everyHours)
              .with("enabled", !off);
      Answer answer = server.ask(request);
      return List.of(Section.facts("policy", row(answer.first("policy").orElse(answer))));
    }
  }

  /** Removes one. */
  @Command(name = "remove", description = "Remove something that is done whenever a PC calls.")
  static final class Remove extends AskingCommand {
    @Parameters(paramLabel = "POLICY", description = "Its id, as policies tells it.")
    private String id = "";

    @Override
    List<Section> ask(Server server) throws Refusal {
      server.ask(new Request("work", "removePolicy").with("id", id));
      return List.of(Section.facts("policy", Map.of("removed", true)));
    }
  }
}
