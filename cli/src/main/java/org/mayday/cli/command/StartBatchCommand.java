package org.mayday.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Orders one operation for many PCs. */
@Command(
    name = "start",
    description = "Do one operation on all PCs with a tag, or on those that are named.")
final class StartBatchCommand extends AskingCommand {
  @Parameters(index = "0", paramLabel = "OPERATION", description = "Such as time.sync.")
  private String operation = "";

  @Parameters(
      index = "1..*",
      paramLabel = "KEY=VALUE",
      description = "Its parameters. KEY=@FILE reads the value from a file, KEY=@- from the input.")
  private List<String> words = List.of();

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Mixin private BatchPace pace;

  @Option(
      names = "--confirm",
      paramLabel = "N",
      description = "The number of PCs, for what cannot be undone.")
  private @Nullable String confirmation;

  @Mixin private BatchWait end;

  @Override
  List<Section> ask(Server server) throws Refusal {
    Request request = new Request("work", "startBatch").with("operation", operation);
    Arguments.of(words, System.in)
        .forEach((key, value) -> request.with("argument", "name", key, value));
    request.with("tag", which.tag);
    for (String pc : which.pcs) {
      request.with("platform", Pcs.uuid(server, pc));
    }
    pace.in(request).with("confirmation", confirmation);
    String id = Batches.in(server.ask(request)).text("id");
    return List.of(Section.facts("batch", end.look(server, id, err())));
  }

  @Override
  int exitCode() {
    return end.exitCode();
  }

  /** The PCs: one of the two. */
  private static final class Which {
    @Option(names = "--tag", paramLabel = "TAG", description = "All PCs with this tag.")
    private @Nullable String tag;

    @Option(
        names = "--pc",
        paramLabel = "PC",
        split = ",",
        description = "A PC (name or UUID); may be given often, or several with commas.")
    private List<String> pcs = List.of();
  }
}
