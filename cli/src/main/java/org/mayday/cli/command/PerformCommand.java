package org.mayday.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Any operation of the catalogue. */
@Command(name = "perform", description = "Do any operation with the firmware of a PC.")
final class PerformCommand extends AskingCommand {
  @Parameters(index = "0", paramLabel = "PC", description = "Name or UUID.")
  private String pc = "";

  @Parameters(index = "1", paramLabel = "OPERATION", description = "Such as boot.options.")
  private String operation = "";

  @Parameters(
      index = "2..*",
      paramLabel = "KEY=VALUE",
      description = "Its parameters. KEY=@FILE reads the value from a file, KEY=@- from the input.")
  private List<String> words = List.of();

  @Option(
      names = "--confirm",
      paramLabel = "NAME",
      description = "The name of the PC, for what cannot be undone.")
  private @Nullable String confirmation;

  @Override
  List<Section> ask(Server server) throws Refusal {
    return Operations.perform(
        server, Pcs.uuid(server, pc), operation, Arguments.of(words, System.in), confirmation);
  }
}
