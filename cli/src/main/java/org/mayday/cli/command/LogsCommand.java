package org.mayday.cli.command;

import java.util.List;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the firmware of a PC wrote down. */
@Command(name = "logs", description = "Read the event log of a PC, or its audit log.")
final class LogsCommand extends AskingCommand {
  @Parameters(index = "0", paramLabel = "PC", description = "Name or UUID.")
  private String pc = "";

  @Parameters(
      index = "1..*",
      paramLabel = "KEY=VALUE",
      description = "Parameters of eventLog.read or auditLog.read.")
  private List<String> words = List.of();

  @Option(names = "--audit", description = "The audit log instead of the event log.")
  private boolean audit;

  @Override
  List<Section> ask(Server server) throws Refusal {
    return Operations.perform(
        server,
        Pcs.uuid(server, pc),
        audit ? "auditLog.read" : "eventLog.read",
        Arguments.of(words, System.in),
        null);
  }
}
