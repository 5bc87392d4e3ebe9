package org.mayday.cli.command;

import java.util.List;
import java.util.Map;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a PC boots next. */
@Command(name = "boot", description = "Show what a PC will boot, or boot it otherwise once.")
final class BootCommand extends AskingCommand {
  @Parameters(index = "0", paramLabel = "PC", description = "Name or UUID.")
  private String pc = "";

  @Parameters(
      index = "1..*",
      paramLabel = "KEY=VALUE",
      description = "Parameters of boot.once, which \"mayday operations\" lists.")
  private List<String> words = List.of();

  @Override
  List<Section> ask(Server server) throws Refusal {
    Map<String, String> arguments = Arguments.of(words, System.in);
    String name = arguments.isEmpty() ? "boot.options" : "boot.once";
    return Operations.perform(server, Pcs.uuid(server, pc), name, arguments, null);
  }
}
