package org.mayday.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mayday.cli.output.Section;
import org.mayday.cli.soap.Refusal;
import org.mayday.cli.soap.Request;
import org.mayday.cli.soap.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Something that is done with a profile on many PCs, as a batch. */
abstract class ProfileWorkCommand extends AskingCommand {
  private final String work;

  @Parameters(paramLabel = "NAME", description = "Of the profile.")
  private String name = "";

  @Option(names = "--tag", paramLabel = "TAG", description = "PCs with this tag.")
  private @Nullable String tag;

  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "PCs that this finds: part of the name, beginning of the UUID or address.")
  private @Nullable String search;

  @Option(
      names = "--pc",
      paramLabel = "PC",
      split = ",",
      description =
          "A PC (name or UUID); may be given often, or several with commas. Without any choice: all"
              + " PCs that have the profile.")
  private List<String> pcs = List.of();

  @Option(
      names = "--every-pc",
      description =
          "All PCs that are known; of them only apply concerns those without the profile.")
  private boolean everyPc;

  @Option(
      names = "--older-only",
      description = "Only those that have an older version of the profile.")
  private boolean olderOnly;

  @Mixin private BatchPace pace;

  @Mixin private BatchWait end;

  ProfileWorkCommand(String work) {
    this.work = work;
  }

  /** Whether rules that lead to other gateways are replaced. */
  boolean replacesForeign() {
    return false;
  }

  @Override
  final List<Section> ask(Server server) throws Refusal {
    Request request =
        new Request("provisioning", "startProfileBatch")
            .with("profile", name)
            .with("work", work)
            .with("tag", tag)
            .with("search", search);
    for (String pc : pcs) {
      request.with("platform", Pcs.uuid(server, pc));
    }
    request.with("olderOnly", olderOnly).with("replaceForeign", replacesForeign());
    pace.in(request);
    request.with("everyPc", everyPc ? true : null);
    String batch = server.ask(request).text("batch");
    return List.of(Section.facts("batch", end.look(server, batch, err())));
  }

  @Override
  final int exitCode() {
    return end.exitCode();
  }

  /** Gives it. */
  @Command(
      name = "apply",
      description = "Give PCs a profile, or its newest version to those that have it.")
  static final class Apply extends ProfileWorkCommand {
    @Option(names = "--replace-foreign", description = "Replace rules that lead to other gateways.")
    private boolean replaceForeign;

    Apply() {
      super("APPLY");
    }

    @Override
    boolean replacesForeign() {
      return replaceForeign;
    }
  }

  /** Compares. */
  @Command(name = "check", description = "Find out what differs on PCs that have a profile.")
  static final class Check extends ProfileWorkCommand {
    Check() {
      super("CHECK");
    }
  }

  /** Goes on. */
  @Command(name = "continue", description = "Go on with PCs where a profile broke off.")
  static final class Continue extends ProfileWorkCommand {
    Continue() {
      super("CONTINUE");
    }
  }

  /** Takes it back. */
  @Command(
      name = "remove",
      description = "Leave PCs that have a profile as they were found before they had it.")
  static final class Remove extends ProfileWorkCommand {
    Remove() {
      super("REMOVE");
    }
  }
}
