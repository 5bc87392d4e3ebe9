package org.mayday.cli.command;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Answer;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Orders an operation for when a PC calls next. */
@Command(name = "queue", description = "Have an operation done when the PC calls next.")
final class QueueCommand extends AskingCommand {
  @Parameters(index = "0", paramLabel = "PC", description = "Name or UUID.")
  private String pc = "";

  @Parameters(index = "1", paramLabel = "OPERATION", description = "Such as time.sync.")
  private String operation = "";

  @Parameters(index = "2..*", paramLabel = "KEY=VALUE", description = "Its parameters.")
  private List<String> words = List.of();

  @Option(
      names = "--expires",
      paramLabel = "DURATION",
      description =
          "How long the PC is waited for, such as PT8H or P7D. Else as the server is set.")
  private @Nullable Duration expires;

  @Option(
      names = "--confirm",
      paramLabel = "NAME",
      description = "The name of the PC, for what cannot be undone.")
  private @Nullable String confirmation;

  @Override
  List<Section> ask(Server server) throws Refusal {
    Request request =
        new Request("work", "queueOperation")
            .with("platform", Pcs.uuid(server, pc))
            .with("operation", operation);
    Arguments.of(words, System.in)
        .forEach((key, value) -> request.with("argument", "name", key, value));
    request.with("confirmation", confirmation);
    Answer answer =
        server.ask(request.with("expirySeconds", expires == null ? null : expires.toSeconds()));
    return List.of(Section.facts("run", Runs.row(answer.first("run").orElse(answer))));
  }
}
