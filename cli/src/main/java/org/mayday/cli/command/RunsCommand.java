package org.mayday.cli.command;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The operations that were ordered. */
@Command(name = "runs", description = "List operations that were ordered, newest first.")
final class RunsCommand extends AskingCommand {
  @Parameters(arity = "0..1", paramLabel = "PC", description = "Only of this PC (name or UUID).")
  private @Nullable String pc;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "waiting, running, done, failed, cancelled or expired.")
  private @Nullable String state;

  @Option(names = "--operation", paramLabel = "OPERATION", description = "Only of this operation.")
  private @Nullable String operation;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most so many, 1 to 500 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  List<Section> ask(Server server) throws Refusal {
    Request request =
        new Request("work", "listRuns")
            .with("platform", pc == null ? null : Pcs.uuid(server, pc))
            .with("operation", operation)
            .with("state", state == null ? null : state.toUpperCase(Locale.ROOT))
            .with("limit", limit);
    return List.of(
        Section.rows("runs", server.ask(request).all("run").stream().map(Runs::row).toList()));
  }
}
