package org.mayday.cli.command;

import java.util.List;
import java.util.Map;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a PC is made of. */
@Command(name = "inventory", description = "Read the hardware of a PC.")
final class InventoryCommand extends AskingCommand {
  @Parameters(paramLabel = "PC", description = "Name or UUID.")
  private String pc = "";

  @Override
  List<Section> ask(Server server) throws Refusal {
    return Operations.perform(server, Pcs.uuid(server, pc), "inventory.read", Map.of(), null);
  }
}
