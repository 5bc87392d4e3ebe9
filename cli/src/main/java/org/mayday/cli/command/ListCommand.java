package org.mayday.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All PCs, or those that fit. */
@Command(name = "list", description = "List PCs.")
class ListCommand extends AskingCommand {
  @ArgGroup private Presence presence = new Presence();

  @Option(names = "--tag", paramLabel = "TAG", description = "Only PCs with this tag.")
  private @Nullable String tag;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100000",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit;

  /** One of them. */
  private static final class Presence {
    @Option(names = "--connected", description = "Only PCs that have a tunnel.")
    private boolean connected;

    @Option(names = "--away", description = "Only PCs that have none.")
    private boolean away;
  }

  @Override
  List<Section> ask(Server server) throws Refusal {
    return List.of(Section.rows("pcs", Pcs.find(server, text(), connected(), tag, limit)));
  }

  @Nullable String text() {
    return null;
  }

  private @Nullable Boolean connected() {
    return presence.connected ? Boolean.TRUE : presence.away ? Boolean.FALSE : null;
  }
}
