package org.mayday.cli.command;

import java.util.List;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Refusal.Reason;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The PCs that a search finds; it is a failure to find none. */
@Command(name = "find", description = "Search PCs.")
final class FindCommand extends ListCommand {
  @Parameters(
      paramLabel = "TEXT",
      description = "Part of the name, beginning of the UUID or of the address, or a tag.")
  private String text = "";

  @Override
  List<Section> ask(Server server) throws Refusal {
    List<Section> found = super.ask(server);
    if (found.get(0).rows().isEmpty()) {
      throw new Refusal(Reason.NOT_FOUND, "No PC fits " + text + ".");
    }
    return found;
  }

  @Override
  String text() {
    return text;
  }
}
