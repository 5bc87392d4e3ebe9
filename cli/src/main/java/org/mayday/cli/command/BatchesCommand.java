package org.mayday.cli.command;

import java.util.List;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One operation for many PCs; its own subcommands start a batch or do something with one. */
@Command(
    name = "batches",
    description = "List batches (one operation for many PCs), newest first.",
    subcommands = {
      StartBatchCommand.class,
      BatchStepCommand.Show.class,
      BatchStepCommand.Results.class,
      BatchStepCommand.Stop.class,
      BatchStepCommand.Retry.class
    })
final class BatchesCommand extends AskingCommand {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many, 1 to 100 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  List<Section> ask(Server server) throws Refusal {
    Request request = new Request("work", "listBatches").with("limit", limit);
    return List.of(
        Section.rows(
            "batches", server.ask(request).all("batch").stream().map(Batches::row).toList()));
  }
}
