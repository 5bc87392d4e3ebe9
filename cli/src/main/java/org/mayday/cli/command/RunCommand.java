package org.mayday.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One operation that was ordered. */
@Command(name = "run", description = "Show an operation that was ordered, and what came out.")
final class RunCommand extends AskingCommand {
  @Parameters(paramLabel = "RUN", description = "Its id, as queue and runs tell it.")
  private String id = "";

  @Option(names = "--cancel", description = "Cancel it instead.")
  private boolean cancel;

  @Override
  List<Section> ask(Server server) throws Refusal {
    if (cancel) {
      Answer answer = server.ask(new Request("work", "cancelRun").with("id", id));
      Map<String, Object> facts = Facts.of(answer, Set.of(), Set.of("cancelled"), Set.of());
      return List.of(Section.facts("run", facts));
    }
    Answer answer = server.ask(new Request("work", "getRun").with("id", id));
    List<Section> sections = new ArrayList<>();
    sections.add(Section.facts("run", Runs.row(answer.first("run").orElse(answer))));
    answer.all("part").forEach(part -> sections.add(Operations.section(part)));
    return sections;
  }
}
